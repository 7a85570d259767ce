"""Reads and writes each example with the Python that openapi-generator made."""

import json
import sys
from pathlib import Path

import openapi_client.models

count = 0
for line in Path(sys.argv[1]).read_text().splitlines():
    name, text = line.split("\t")
    kind = getattr(openapi_client.models, name)
    error = kind.from_json(text)
    assert json.loads(error.to_json()) == json.loads(text), f"{name}: {text}"
    count += 1
assert count > 0
print(f"Python reads {count} examples")
