print(pcall(error, "plain", 0)) print(pcall(error)) print(select("#", pcall(error, nil)))
print(pcall(function() local x = nil; return x.y end)) print(pcall(function() return 1 + {} end))
print(pcall(function() return #5 end)) print(pcall(function() return {} < {} end)) print(pcall(function() undefined() end))
print(pcall(string.rep)) print(pcall(string.format, "%d", 1.5)) print(pcall(function() return 1 // 0 end))
print(xpcall(function() error("deep") end, function(m) return "handled: " .. m end))
print(select(2, pcall(error, setmetatable({}, {__tostring = function() return "object" end}))) ~= nil)
local ok, e = pcall(function() local function f() f() end f() end) print(ok, type(e), e:match("stack overflow") ~= nil)
print(pcall(setmetatable, 1, {})) print(pcall(next, {}, "none")) print(tostring(assert(1, "unused")))
print(pcall(assert, false, "message")) print(pcall(assert, nil))
print(pcall(function() for i = 1, 10, 0 do end end)) print(pcall(load, nil))
local function level() error("where", 2) end print(pcall(function() level() end))
print(xpcall(string.rep, debug.traceback and function(m) return m end, "x", -1))
local depth = 0 local function nest(n) if n == 0 then error("bottom") end local ok, m = pcall(nest, n - 1) depth = depth + 1 error(m, 0) end
print(pcall(nest, 50)) print(depth)
goto out
do print("skipped") end
::out:: print(math.type(1), math.type(1.0), math.type("1"))
