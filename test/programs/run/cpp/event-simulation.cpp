#include <cstdio>
#include <functional>
#include <map>
#include <queue>
#include <string>
#include <vector>
struct Event { double at; int seq; std::function<void()> run; bool operator<(const Event &o) const { return at != o.at ? at > o.at : seq > o.seq; } }; class Sim { std::priority_queue<Event> q; int seq = 0; public: double now = 0; void in(double d, std::function<void()> f) { q.push({now + d, seq++, std::move(f)}); } void run(double until) { while (!q.empty() && q.top().at <= until) { Event e = q.top(); q.pop(); now = e.at; e.run(); } } };
int main() { Sim s; std::map<std::string, int> count; std::function<void()> tick = [&] { count["tick"]++; if (count["tick"] < 20) s.in(1.5, tick); }; s.in(0, tick); for (int i = 0; i < 5; i++) s.in(i * 2.0, [&, i] { count["job" + std::to_string(i)]++; std::printf("%.1f job %d\n", s.now, i); }); s.run(100); for (auto &[k, v] : count) std::printf("%s %d\n", k.c_str(), v); std::printf("%.2f\n", s.now); }
