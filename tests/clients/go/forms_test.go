package till

import "testing"

func TestForms(t *testing.T) {
	for _, body := range []string{
		`{"code":20404,"message":"m"}`,
		`{"error":{"message":"m","details":[{"@type":"x"},{"reason":"E20404"}]}}`,
		`{"type":"urn:till:20404","title":"t"}`,
		`{"errors":[{"code":"20404","detail":"d","source":{"pointer":"/a"}},{"detail":"whole"}]}`,
	} {
		err := Parse(404, nil, []byte(body))
		if !err.Is(ErrCode20404) {
			t.Error(body, err)
		}
	}
}
