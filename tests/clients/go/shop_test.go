package shopapi

import (
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"
)

func parse(body string) *Error {
	return Parse(400, http.Header{"Content-Type": {"application/json"}}, []byte(body))
}

func TestIs(t *testing.T) {
	err := fmt.Errorf("paying: %w", parse(`{"code":"key_missing","message":"m"}`))
	if !errors.Is(err, ErrKeyMissing) || errors.Is(err, ErrLedger) {
		t.Error(err)
	}
	if err.Error() != "paying: 400 key_missing m" {
		t.Error(err)
	}
}

func TestUnknown(t *testing.T) {
	err := parse(`{"code":"new","details":[1]}`)
	if _, known := err.Code.Facts(); known || err.Code != "new" || string(err.Details) != "[1]" {
		t.Error(err)
	}
	for _, body := range []string{"<html>", "", "7", "[]", "{}", `{"code":{}}`} {
		if err := parse(body); err.Code != "" || err.Is(Code("x")) {
			t.Error(body)
		}
	}
}

func TestDetails(t *testing.T) {
	err := parse(`{"code":"card_limit_exceeded","details":{"amount":2,"limit":1}}`)
	details, ok := err.CardLimitExceededDetails()
	if !ok || details.Limit != 1 || details.ResetsOn != nil {
		t.Error(details, ok)
	}
	for _, wrong := range []string{`{"amount":2}`, `{"amount":"2","limit":1}`, "[]", "null"} {
		err := parse(`{"code":"card_limit_exceeded","details":` + wrong + `}`)
		if _, ok := err.CardLimitExceededDetails(); ok {
			t.Error(wrong)
		}
	}
	if _, ok := err.OrderRejectedDetails(); ok {
		t.Error("the details of another code")
	}
}

func TestProblem(t *testing.T) {
	header := http.Header{"Content-Type": {"application/problem+json; charset=utf-8"}}
	err := Parse(402, header, []byte(`{"title":"t","code":"card_limit_exceeded","amount":2,"limit":1}`))
	if details, ok := err.CardLimitExceededDetails(); !ok || details.Amount != 2 {
		t.Error(err)
	}
	err = Parse(422, header, []byte(`{"code":"order_rejected","details":[{"sku":"tea","left":null}]}`))
	if rows, ok := err.OrderRejectedDetails(); !ok || rows[0].Sku != "tea" {
		t.Error(err)
	}
}

func TestViolations(t *testing.T) {
	err := parse(`{"code":"bad_request","fields":[{"field":"a","code":"b","message":"c"},7]}`)
	if len(err.Violations) != 1 || err.Violations[0] != (Violation{"a", "b", "c"}) {
		t.Error(err.Violations)
	}
	if known, _ := err.Code.Facts(); !known.Fallback {
		t.Error(known)
	}
}

func TestRetryDelay(t *testing.T) {
	if _, again := parse(`{"code":"key_missing"}`).RetryDelay(0); again {
		t.Error("never")
	}
	if delay, again := parse(`{"code":"payouts_paused"}`).RetryDelay(0); !again || delay != time.Hour {
		t.Error(delay)
	}
	limited := Parse(429, http.Header{"Retry-After": {"30"}}, []byte(`{"code":"rate_limited"}`))
	if delay, again := limited.RetryDelay(0); !again || delay != 30*time.Second {
		t.Error(delay)
	}
	for attempt, longest := range map[int]time.Duration{0: 500 * time.Millisecond, 5000: 30 * time.Second} {
		delay, again := parse(`{"code":"ledger"}`).RetryDelay(attempt)
		if !again || delay < longest/2 || delay > longest {
			t.Error(attempt, delay)
		}
	}
}
