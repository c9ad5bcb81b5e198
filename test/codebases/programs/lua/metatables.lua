local V = {}
V.__index = V
V.__add = function(a, b) return V.new(a.x + b.x, a.y + b.y) end
V.__eq = function(a, b) return a.x == b.x and a.y == b.y end
V.__lt = function(a, b) return a.x < b.x end
V.__le = function(a, b) return a.x <= b.x end
V.__tostring = function(a) return "(" .. a.x .. ", " .. a.y .. ")" end
V.__len = function() return 2 end
V.__call = function(self, k) return self.x * k end
V.__concat = function(a, b) return tostring(a) .. "&" .. tostring(b) end
V.__unm = function(a) return V.new(-a.x, -a.y) end
V.__idiv = function(a, n) return V.new(a.x // n, a.y // n) end
V.__band = function(a, n) return a.x & n end
V.__close = function(a) print("close", tostring(a)) end
function V.new(x, y) return setmetatable({x = x, y = y}, V) end
local a, b = V.new(1, 2), V.new(3, 4)
print(tostring(a + b), a == V.new(1, 2), a < b, a <= b, #a, a(10), a .. b, tostring(-a), tostring(b // 2), b & 1)
do local c <close> = V.new(7, 7) print("in scope") end
local log = setmetatable({}, {__newindex = function(t, k, v) rawset(t, k, v * 2) end, __index = function(_, k) return k .. "?" end})
log.a = 4 print(log.a, log.b)
local Animal = {} Animal.__index = Animal
function Animal.new(name) return setmetatable({name = name}, Animal) end
function Animal:speak() return self.name .. " makes a sound" end
local Dog = setmetatable({}, {__index = Animal}) Dog.__index = Dog
function Dog.new(name) return setmetatable(Animal.new(name), Dog) end
function Dog:speak() return Animal.speak(self) .. ": woof" end
print(Dog.new("Rex"):speak(), getmetatable("").__index == string)
for k, v in pairs(setmetatable({}, {__pairs = function() return function(_, i) i = (i or 0) + 1 if i < 4 then return i, i * i end end end})) do io.write(k, "=", v, " ") end print()
print(pcall(function() return setmetatable({}, {__metatable = "locked"}) end), getmetatable(setmetatable({}, {__metatable = "locked"})))
