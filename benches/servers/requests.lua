-- The requests for wrk: each kind in turn, first with a request id and then without one.
-- With CHECK=1 and one connection, the status of each response is compared with what it must be.

local kinds = {
    { "GET", "/ok", 200 },
    { "POST", "/orders", 200, '{"quantities":[1,2]}' },
    { "GET", "/fail/out-of-stock", 409 },
    { "GET", "/fail/down", 500 },
    { "GET", "/fail/misfit", 422 },
    { "GET", "/nowhere", 404 },
    { "POST", "/orders", 400, '{"quantities":[' },
    { "GET", "/fail/panic", 500 },
}
local at = -1
checked, wrong = 0, 0

function request()
    at = at + 1
    local kind = kinds[math.floor(at / 2) % #kinds + 1]
    local headers = {}
    if kind[4] then headers["content-type"] = "application/json" end
    if at % 2 == 0 then headers["x-request-id"] = "load-" .. at end
    return wrk.format(kind[1], kind[2], headers, kind[4])
end

local threads = {}
function setup(thread)
    table.insert(threads, thread)
end

if os.getenv("CHECK") then
    function response(status)
        local kind = kinds[math.floor(at / 2) % #kinds + 1]
        checked = checked + 1
        if status ~= kind[3] then
            wrong = wrong + 1
            io.stderr:write(kind[1], " ", kind[2], " answered ", status, " instead of ", kind[3], "\n")
            wrk.thread:stop()
        end
    end
end

-- One line for the script: requests, microseconds, p50 and p99 in microseconds, checked, wrong.
function done(summary, latency)
    local seen = { checked = 0, wrong = 0 }
    for _, thread in ipairs(threads) do
        seen.checked = seen.checked + thread:get("checked")
        seen.wrong = seen.wrong + thread:get("wrong")
    end
    local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    print(string.format("done %d %d %d %d %d %d", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), seen.checked, seen.wrong + broken))
end
