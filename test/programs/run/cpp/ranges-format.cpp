#include <algorithm>
#include <cstdio>
#include <ranges>
#include <span>
#include <string>
#include <vector>
#include <numeric>
int total(std::span<const int> s) { return std::accumulate(s.begin(), s.end(), 0); }
int main() { std::vector<int> v{5, 2, 8, 1, 9, 4}; auto even = v | std::views::filter([](int x) { return x % 2 == 0; }) | std::views::transform([](int x) { return x * 10; }); for (int x : even) std::printf("%d ", x); std::puts(""); for (int x : std::views::iota(1, 20) | std::views::take(5) | std::views::reverse) std::printf("%d ", x); std::puts(""); std::ranges::sort(v, std::greater{}); for (int x : v) std::printf("%d ", x); std::printf("\n%d %d\n", total(v), total(std::span(v).subspan(2, 2))); struct P { std::string n; int a; }; std::vector<P> p{{"bo", 3}, {"al", 7}}; std::ranges::sort(p, {}, &P::n); std::printf("%s %d\n", p[0].n.c_str(), (int)std::ranges::count_if(p, [](auto &q) { return q.a > 5; })); std::string words = "split these words"; for (auto w : words | std::views::split(' ')) std::printf("[%.*s]", (int)std::ranges::distance(w), &*w.begin()); std::puts(""); auto it = std::ranges::find(v, 8); std::printf("%d\n", (int)(it - v.begin())); for (auto x : v | std::views::drop(4)) std::printf("%d ", x); std::puts(""); }
