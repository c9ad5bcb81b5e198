local t = {5, 2, 8, 1, 9}
table.sort(t) print(table.concat(t, " "))
table.sort(t, function(a, b) return a > b end) print(table.concat(t, " "))
table.insert(t, 3) table.insert(t, 1, 0) print(table.concat(t, ","), table.remove(t), table.remove(t, 1), #t)
print(table.unpack({1, 2, 3}, 2)) print(select("#", table.unpack({}, 1, 3)), select(-1, 1, 2, 3))
print(table.concat(table.move({1, 2, 3}, 1, 3, 3, {9, 9}), " "))
local p = table.pack(1, nil, 3) print(p.n, p[2])
local m = {}
for i = 1, 50 do m["k" .. i] = i m[i * 1.5] = i end
local n, s = 0, 0
for k, v in pairs(m) do n = n + 1 s = s + v end
print(n, s, next({}), rawlen({1, 2}), rawequal(t, t))
for i = 1, 50 do m["k" .. i] = nil end
n = 0 for _ in pairs(m) do n = n + 1 end print(n)
local matrix = {}
for i = 1, 20 do matrix[i] = {} for j = 1, 20 do matrix[i][j] = i * j end end
local trace = 0 for i = 1, 20 do trace = trace + matrix[i][i] end print(trace)
local function qsort(a, lo, hi)
  if lo < hi then
    local pivot, i = a[hi], lo
    for j = lo, hi - 1 do if a[j] < pivot then a[i], a[j] = a[j], a[i] i = i + 1 end end
    a[i], a[hi] = a[hi], a[i]
    qsort(a, lo, i - 1) qsort(a, i + 1, hi)
  end
end
local a, x = {}, 12345
for i = 1, 3000 do x = (x * 1103515245 + 12345) % 2147483648 a[i] = x end
qsort(a, 1, #a)
for i = 2, #a do assert(a[i - 1] <= a[i]) end print(a[1], a[#a])
