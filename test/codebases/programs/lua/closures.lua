local function counter() local n = 0 return function() n = n + 1 return n end, function(v) n = v end end
local next1, set = counter() next1() next1() set(10) print(next1(), (counter())())
local fs = {} for i = 1, 5 do fs[i] = function() return i end end print(fs[1](), fs[5]())
local function sum(...) local s = 0 for _, v in ipairs({...}) do s = s + v end return s, select("#", ...) end
print(sum(1, 2, 3), (sum(4, 5)))
local function compose(f, g) return function(...) return f(g(...)) end end
print(compose(function(x) return x * 2 end, function(a, b) return a + b end)(3, 4))
local function fact(n) return n == 0 and 1 or n * fact(n - 1) end print(fact(20))
local function loop(n, acc) if n == 0 then return acc end return loop(n - 1, acc + n) end print(loop(100000, 0))
local Y = function(f) return (function(x) return x(x) end)(function(x) return f(function(v) return x(x)(v) end) end) end
print(Y(function(self) return function(n) return n < 2 and n or self(n - 1) + self(n - 2) end end)(12))
local memo = setmetatable({}, {__mode = "k"})
local function hanoi(n, a, b, c) if n == 0 then return 0 end return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a) end
print(hanoi(10, "a", "b", "c"))
local function queens(n)
  local count, cols, d1, d2 = 0, {}, {}, {}
  local function place(r)
    if r > n then count = count + 1 return end
    for c = 1, n do if not (cols[c] or d1[r + c] or d2[r - c + n]) then
      cols[c], d1[r + c], d2[r - c + n] = true, true, true place(r + 1) cols[c], d1[r + c], d2[r - c + n] = nil, nil, nil
    end end
  end
  place(1) return count
end
print(queens(6))
print(load("return ...", "chunk")(1, 2), load("syntax error here"))
local env = {print = print} load("x = 5 print(x)", "c", "t", env)() print(env.x, x)
print(#string.dump(function() return 1 end) > 20, load(string.dump(function(a) return a * 2 end))(21))
