local function producer(n) return coroutine.create(function() for i = 1, n do coroutine.yield(i * i) end return "done" end) end
local co = producer(3)
while true do local ok, v = coroutine.resume(co) print(ok, v, coroutine.status(co)) if coroutine.status(co) == "dead" then break end end
print(coroutine.resume(co))
local function tree(t) if t then tree(t[1]) coroutine.yield(t[2]) tree(t[3]) end end
for v in coroutine.wrap(function() tree({{nil, 1, nil}, 2, {{nil, 3, nil}, 4, nil}}) end) do io.write(v, " ") end print()
local function permutations(a, n)
  if n <= 1 then coroutine.yield(table.concat(a)) return end
  for i = 1, n do a[i], a[n] = a[n], a[i] permutations(a, n - 1) a[i], a[n] = a[n], a[i] end
end
local all = {} for p in coroutine.wrap(function() permutations({"a", "b", "c", "d"}, 4) end) do all[#all + 1] = p end
print(#all, all[1], all[24])
local c = coroutine.wrap(function(...) local a = coroutine.yield(...) error("stop " .. a) end)
print(c(1, 2)) print(pcall(c, "here"))
print(coroutine.isyieldable(), select(2, coroutine.running()))
local d = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() print("closed") end}) coroutine.yield() end)
coroutine.resume(d) print(coroutine.close(d), coroutine.status(d))
local list = {} for i = 1, 200 do list[i] = coroutine.wrap(function() local s = 0 while true do s = s + coroutine.yield(s) end end) list[i]() end
local total = 0 for r = 1, 5 do for i = 1, 200 do total = total + list[i](i) end end print(total)
print(pcall(coroutine.wrap(function() return pcall(function() coroutine.yield("inside pcall") end) end)))
