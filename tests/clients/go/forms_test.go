package till

import (
	"net/http"
	"testing"
)

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

func TestOwnForm(t *testing.T) {
	json := http.Header{"Content-Type": {"application/json"}}
	own := `{"oops":{"no":30001,"why":"m","more":{"by":"b"}}}`
	for _, header := range []http.Header{nil, json} {
		err := Parse(409, header, []byte(own))
		if !err.Is(ErrCode30001) || err.Message != "m" || string(err.Details) != `{"by":"b"}` {
			t.Error(err, string(err.Details))
		}
	}
	err := Parse(409, json, []byte(`{"code":7,"message":"m","oops":{"no":8}}`))
	if err.Code != "7" || err.Message != "m" {
		t.Error(err)
	}
	odd := http.Header{"Content-Type": {"application/own+json"}}
	if err := Parse(409, odd, []byte(`["30002","m"]`)); !err.Is(ErrCode30002) {
		t.Error(err)
	}
}
