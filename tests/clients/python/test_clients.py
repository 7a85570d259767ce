"""What the clients do."""

import copy
import email.message
import json
import pickle
import time
import unittest
from email.utils import formatdate

import forms
import hostile
import shop

JSON = {"Content-Type": "application/json; charset=utf-8"}
PROBLEM = {"content-type": "application/problem+json"}


def limit(**details: object) -> shop.ParsedError:
    body = {"code": "card_limit_exceeded", "message": "no", "details": details}
    return shop.parse_error(402, body, JSON)


class Clients(unittest.TestCase):
    def test_a_known_code_has_its_details(self) -> None:
        with self.assertRaises(shop.CardLimitExceededError) as raised:
            raise limit(amount=2, limit=1, added_later=True)
        error = raised.exception
        assert error.details is not None
        self.assertEqual(error.details["limit"], 1)
        self.assertEqual(error.code, "card_limit_exceeded")
        self.assertEqual(str(error), "402 · card_limit_exceeded · no")

    def test_details_other_than_promised_are_not_claimed(self) -> None:
        self.assertIsNone(limit(amount=2).details)
        self.assertIsNone(limit(amount="2", limit=1).details)
        self.assertIsNone(limit(amount=True, limit=1).details)
        self.assertIsNone(limit(amount=2, limit=1, resets_on=None).details)
        error = shop.parse_error(401, {"code": "key_missing", "details": 1})
        self.assertIsInstance(error, shop.KeyMissingError)
        self.assertIsNone(error.details)

    def test_an_unknown_code_keeps_its_text(self) -> None:
        error = shop.parse_error(409, '{"code": "new", "details": [1]}', JSON)
        self.assertIsInstance(error, shop.UnknownError)
        self.assertEqual((error.code, error.details), ("new", [1]))

    def test_what_is_not_of_the_api_has_no_code(self) -> None:
        deep = "[" * 100_000
        bodies: list[object] = ["<html>", b"\xff", None, 7, [], {}, {"code": {}}, deep]
        for body in bodies:
            error = shop.parse_error(502, body)
            self.assertIsInstance(error, shop.UnknownError)
            self.assertIsNone(error.code)

    def test_what_the_server_refused_is_apart(self) -> None:
        fields = [{"field": "a", "code": "b", "message": "c"}, {"message": "d"}, 7]
        error = shop.parse_error(400, {"code": "bad_request", "fields": fields})
        assert isinstance(error, shop.FallbackError)
        self.assertIs(error.code, shop.FallbackCode.BAD_REQUEST)
        one, other = error.violations
        self.assertEqual(one, ("a", "b", "c"))
        self.assertEqual(other.message, "d")

    def test_details_are_found_beside_other_members(self) -> None:
        body = {"code": "card_limit_exceeded", "title": "no", "amount": 2, "limit": 1}
        error = shop.parse_error(402, body, PROBLEM)
        self.assertEqual(error.details, {"amount": 2, "limit": 1})
        rows = [{"sku": "tea", "left": None}]
        error = shop.parse_error(
            422, {"code": "order_rejected", "details": rows}, PROBLEM
        )
        self.assertEqual(error.details, rows)

    def test_headers_of_the_standard_library(self) -> None:
        headers = email.message.Message()
        headers["CONTENT-TYPE"] = "application/problem+json"
        headers["RETRY-AFTER"] = "30"
        error = shop.parse_error(429, {"code": "rate_limited", "detail": "m"}, headers)
        self.assertEqual((error.message, error.retry_after), ("m", 30))

    def test_advice_on_retries(self) -> None:
        def delay(code: str, attempt: int = 0, after: str = "") -> float | None:
            error = shop.parse_error(500, {"code": code}, {"retry-after": after})
            return shop.retry_delay(error, attempt)

        self.assertIsNone(delay("key_missing", after="30"))
        self.assertIsNone(delay("never_heard_of", after="30"))
        self.assertIsNone(delay("stock_low"))
        self.assertEqual(delay("rate_limited", after="30"), 30)
        self.assertEqual(delay("payouts_paused"), 3600)
        for attempt, longest in [(0, 0.5), (3, 4.0), (5000, 30.0)]:
            pause = delay("ledger", attempt)
            assert pause is not None
            self.assertTrue(longest / 2 <= pause <= longest, (attempt, pause))
        pause = delay("rate_limited", after=formatdate(time.time() + 90, usegmt=True))
        assert pause is not None
        self.assertTrue(85 <= pause <= 91, pause)

    def test_errors_can_be_copied(self) -> None:
        error = limit(amount=2, limit=1)
        for other in [copy.copy(error), pickle.loads(pickle.dumps(error))]:
            self.assertEqual((str(other), other.details), (str(error), error.details))

    def test_codes_in_other_forms(self) -> None:
        number = forms.parse_error(404, {"code": 20404, "message": "m"}, JSON)
        self.assertEqual(number.code, forms.ErrorCode.CODE_20404)
        reason = forms.parse_error(
            404,
            {
                "error": {
                    "message": "m",
                    "details": [{"@type": "x"}, {"reason": "E20404"}],
                }
            },
        )
        self.assertEqual((reason.code, reason.message), ("20404", "m"))
        urn = forms.parse_error(404, {"type": "urn:till:20404", "title": "t"})
        self.assertEqual(urn.code, "20404")
        one = {"code": "20404", "detail": "d", "source": {"pointer": "/a"}}
        api = forms.parse_error(404, {"errors": [one, {"detail": "whole"}]})
        self.assertEqual(list(api.violations), [("/a", None, "d")])
        self.assertIsInstance(
            forms.parse_error(404, {"code": 7}, JSON), forms.UnknownError
        )

    def test_an_error_can_have_a_form_of_its_own(self) -> None:
        own = {"oops": {"no": 30001, "why": "m", "more": {"by": "b"}}}
        for headers in (JSON, None):
            error = forms.parse_error(409, own, headers)
            self.assertEqual((error.code, error.message), ("30001", "m"))
            self.assertEqual(error.details, {"by": "b"})
        unknown = {"code": 7, "message": "m", "oops": {"no": 8}}
        error = forms.parse_error(409, unknown, JSON)
        self.assertEqual((error.code, error.message), ("7", "m"))
        odd = {"Content-Type": "application/own+json"}
        self.assertEqual(forms.parse_error(409, ["30002", "m"], odd).code, "30002")

    def test_hostile_codes_are_codes_like_others(self) -> None:
        for code in [*hostile.ErrorCode, *hostile.FallbackCode]:
            body = json.dumps({"a\"b'*/\\": {"__proto__": str(code)}})
            error = hostile.parse_error(400, body)
            self.assertEqual(error.code, str(code))
            self.assertNotIsInstance(error, hostile.UnknownError)

    def test_whole_bodies_are_looked_at(self) -> None:
        body = {"type": None, "code": "a", "message": None, "doc_url": None}
        self.assertTrue(shop.is_json_body(body))
        self.assertFalse(shop.is_json_body({**body, "message": 7}))
        self.assertFalse(shop.is_json_body({"code": "a"}))


if __name__ == "__main__":
    unittest.main()
