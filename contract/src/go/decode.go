// decode reads details, and tells whether they are as promised. Where details
// are beside other members, those that are no object are in one of their own.
func decode(details json.RawMessage, into any, required ...string) bool {
	var members map[string]json.RawMessage
	isObject := json.Unmarshal(details, &members) == nil
	for _, name := range required {
		if _, ok := members[name]; !ok {
			return false
		}
	}
	if len(details) > 0 && json.Unmarshal(details, into) == nil {
		return true
	}
	inner, ok := members["details"]
	return isObject && ok && json.Unmarshal(inner, into) == nil
}
