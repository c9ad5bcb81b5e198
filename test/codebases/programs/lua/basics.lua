local t = {}
for i = 1, 1000 do t[#t+1] = i * i end
table.sort(t, function(a, b) return a > b end)
print(t[1], t[1000], #t)
local function fib(n) if n < 2 then return n end return fib(n-1) + fib(n-2) end
print(fib(20))
print(string.format("%5.2f %q %s", math.pi, "hi\n", tostring(nil)))
for w in string.gmatch("one two three", "%a+") do io.write(w, ",") end print()
local co = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end)
print(co(), co(), co())
print(select("#", pcall(error, {code = 1})), select(2, pcall(error, {code = 1})).code)
local s = setmetatable({}, {__index = function(_, k) return k .. "!" end, __gc = function() end})
print(s.foo)
print(os.time({year=2020, month=1, day=1, hour=12}))
print(string.rep("ab", 3), ("x"):byte(), #"\u{20AC}", utf8.char(8364))
print(10 // 3, 10 % 3, 2^10, 7 // 2.0, 1 << 40, math.maxinteger + 1 == math.mininteger)
goto done
print("never")
::done::
collectgarbage()
print(collectgarbage("count") > 0)
