// Code is the stable code of an error. It is an error itself, so that
//
//	errors.Is(err, ErrSomething)
//
// tells whether err is an [*Error] of this code.
type Code string

// Error returns the text of the code.
func (c Code) Error() string {
	return string(c)
}

// Facts returns what is known of the code, and whether anything is.
func (c Code) Facts() (Facts, bool) {
	known, ok := facts[c]
	return known, ok
}

// Facts are what is known of a code.
type Facts struct {
	Status int
	Title  string
	Type   string
	Retry  Retry
	// RetryAfter is 0 where occurrences differ.
	RetryAfter time.Duration
	DocURL     string
	Deprecated bool
	// Fallback tells that the server refuses by itself, before the API.
	Fallback bool
}

// Retry says whether a request may be sent again, unchanged.
type Retry int

const (
	// RetryNever means that it would fail again.
	RetryNever Retry = iota
	// RetryBackoff means that it may succeed later.
	RetryBackoff
	// RetryAfter means that it may succeed after the time in Retry-After.
	RetryAfter
)

// Error is an error as it was answered. What the body does not have is empty.
type Error struct {
	// Code keeps the text of a code that this client does not know. It is
	// empty if there is none: the answer may not be of the API at all.
	Code       Code
	Status     int
	Message    string
	Param      string
	Details    json.RawMessage
	Violations []Violation
	RequestID  string
	RetryAfter time.Duration
	Body       []byte
}

// Violation is one thing that is wrong with the input.
type Violation struct {
	// Field is where, in the words of the API: items[1].qty, /items/1/qty.
	Field   string
	Code    string
	Message string
}

// Error returns status, code and message.
func (e *Error) Error() string {
	text := strconv.Itoa(e.Status)
	for _, part := range []string{string(e.Code), e.Message} {
		if part != "" {
			text += " " + part
		}
	}
	return text
}

// Is reports whether target is the code of the error.
func (e *Error) Is(target error) bool {
	code, ok := target.(Code)
	return ok && e.Code == code
}

// RetryDelay returns how long to wait before the same request is sent again,
// and whether it should be. The first attempt is 0.
func (e *Error) RetryDelay(attempt int) (time.Duration, bool) {
	known, ok := facts[e.Code]
	switch {
	case !ok || known.Retry == RetryNever:
		return 0, false
	case e.RetryAfter > 0:
		return e.RetryAfter, true
	case known.RetryAfter > 0:
		return known.RetryAfter, true
	}
	longest := 30 * time.Second
	if attempt >= 0 && attempt < 6 {
		longest = 500 * time.Millisecond << attempt
	}
	return longest/2 + time.Duration(rand.Int63n(int64(longest/2))), true
}

// Parse reads an error from a response.
func Parse(status int, header http.Header, body []byte) *Error {
	e := &Error{Status: status, Body: body, RetryAfter: seconds(header.Get("Retry-After"))}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		return e
	}
	f := formOf(value, header.Get("Content-Type"))
	if f == nil {
		return e
	}
	e.Code = f.codeIn(value)
	e.Message = text(at(value, f.message))
	e.Param = text(at(value, f.param))
	e.RequestID = text(at(value, f.requestID))
	e.Details = f.detailsIn(value)
	e.Violations = f.violationsIn(value)
	return e
}

// A path is the way to a value: names of members, and 0 for the first element
// that has the rest of the way. There is no value behind a nil path.
type path []any

// A form says where a body has what.
type form struct {
	mediaType string
	code      path
	// Codes that the body has in another form.
	written   map[string]Code
	message   path
	param     path
	requestID path
	details   path
	spread    bool
	// The other members of the object that details are members of.
	beside     []string
	violations *violationsPath
}

type violationsPath struct {
	list       path
	field      path
	code       path
	message    path
	needsField bool
}

func formOf(body any, contentType string) *form {
	mediaType := strings.ToLower(strings.TrimSpace(strings.Split(contentType, ";")[0]))
	var ofType, known, withCode *form
	for i := range forms {
		f := &forms[i]
		isOfType, code := f.mediaType == mediaType, f.codeIn(body)
		_, isKnown := facts[code]
		isKnown = isKnown && code != ""
		switch {
		// Some errors can have a form of their own, of the same media type.
		case isOfType && isKnown:
			return f
		case isOfType && ofType == nil:
			ofType = f
		case isKnown && known == nil:
			known = f
		case code != "" && withCode == nil:
			withCode = f
		}
	}
	for _, f := range []*form{ofType, known, withCode} {
		if f != nil {
			return f
		}
	}
	return nil
}

func (f *form) codeIn(body any) Code {
	found := at(body, f.code)
	written := text(found)
	if number, ok := found.(json.Number); ok {
		written = number.String()
	}
	if code, ok := f.written[written]; ok {
		return code
	}
	return Code(written)
}

func (f *form) detailsIn(body any) json.RawMessage {
	found := at(body, f.details)
	if f.spread {
		found = without(found, f.beside)
	}
	if found == nil {
		return nil
	}
	raw, err := json.Marshal(found)
	if err != nil {
		return nil
	}
	return raw
}

func (f *form) violationsIn(body any) []Violation {
	if f.violations == nil {
		return nil
	}
	p := f.violations
	elements, _ := at(body, p.list).([]any)
	var all []Violation
	for _, one := range elements {
		v := Violation{text(at(one, p.field)), text(at(one, p.code)), text(at(one, p.message))}
		if v.Field != "" || !p.needsField && v.Message != "" {
			all = append(all, v)
		}
	}
	return all
}

// without returns the members of an object except some, or nil for none.
func without(value any, names []string) any {
	members, _ := value.(map[string]any)
	rest := make(map[string]any)
	for name, member := range members {
		rest[name] = member
	}
	for _, name := range names {
		delete(rest, name)
	}
	if len(rest) == 0 {
		return nil
	}
	return rest
}

func at(value any, p path) any {
	if p == nil {
		return nil
	}
	if len(p) == 0 {
		return value
	}
	if name, ok := p[0].(string); ok {
		members, _ := value.(map[string]any)
		return at(members[name], p[1:])
	}
	elements, _ := value.([]any)
	for _, element := range elements {
		if found := at(element, p[1:]); found != nil {
			return found
		}
	}
	return nil
}

func text(value any) string {
	text, _ := value.(string)
	return text
}

func seconds(header string) time.Duration {
	if seconds, err := strconv.ParseUint(header, 10, 32); err == nil {
		return time.Duration(seconds) * time.Second
	}
	then, err := http.ParseTime(header)
	if err != nil || !then.After(time.Now()) {
		return 0
	}
	return time.Until(then)
}
