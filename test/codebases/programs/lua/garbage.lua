local finalized = 0
for i = 1, 100 do setmetatable({}, {__gc = function() finalized = finalized + 1 end}) end
collectgarbage() print(finalized)
local weak = setmetatable({}, {__mode = "v"}) weak[1] = {} weak[2] = "text" local keep = {} weak[3] = keep
collectgarbage() print(weak[1], weak[2], weak[3] == keep)
local eph = setmetatable({}, {__mode = "k"}) do local k = {} eph[k] = k end collectgarbage() print(next(eph))
local before = collectgarbage("count")
do local big = {} for i = 1, 2000 do big[i] = ("x"):rep(100) .. i end end
collectgarbage() collectgarbage() print(collectgarbage("count") < before + 100)
collectgarbage("generational") local t = {} for i = 1, 5000 do t[i % 50] = {i} end collectgarbage("incremental")
print(#t, collectgarbage("isrunning")) collectgarbage("stop") print(collectgarbage("isrunning")) collectgarbage("restart")
local list for i = 1, 5000 do list = {next = list, v = i} end local s = 0 while list do s = s + list.v list = list.next end print(s)
local resurrected
do local o = setmetatable({name = "o"}, {__gc = function(self) resurrected = self end}) o = nil end
collectgarbage() print(resurrected and resurrected.name)
