class _Is:
    """What is looked at before a type is claimed."""

    @staticmethod
    def anything(value: object) -> bool:
        return value is not _ABSENT

    @staticmethod
    def boolean(value: object) -> bool:
        return isinstance(value, bool)

    @staticmethod
    def integer(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool)

    @staticmethod
    def number(value: object) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool)

    @staticmethod
    def string(value: object) -> bool:
        return isinstance(value, str)

    @staticmethod
    def exactly(constant: object) -> _Check:
        return lambda value: type(value) is type(constant) and value == constant

    @staticmethod
    def optional(check: _Check) -> _Check:
        return lambda value: value is _ABSENT or check(value)

    @staticmethod
    def one_of(*checks: _Check) -> _Check:
        return lambda value: any(check(value) for check in checks)

    @staticmethod
    def array(check: _Check) -> _Check:
        def is_array(value: object) -> bool:
            elements = _elements(value)
            return elements is not None and all(map(check, elements))

        return is_array

    @staticmethod
    def map(check: _Check) -> _Check:
        def is_map(value: object) -> bool:
            members = _members(value)
            return members is not None and all(check(one) for one in members.values())

        return is_map

    @staticmethod
    def object(*fields: tuple[str, _Check]) -> _Check:
        def is_object(value: t.Any) -> bool:
            members = _members(value)
            return members is not None and all(
                check(members.get(name, _ABSENT)) for name, check in fields
            )

        return is_object


_ABSENT: t.Final = object()
