#include <any>
#include <bitset>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <limits>
#include <initializer_list>
template <class... T> struct Over : T... { using T::operator()...; }; 
int sum(std::initializer_list<int> l) { int s = 0; for (int x : l) s += x; return s; }
int main() {
    std::optional<int> o; std::printf("%d %d ", o.has_value(), o.value_or(5)); o = 7; std::printf("%d\n", *o); try { std::optional<int>().value(); } catch (std::bad_optional_access &) { std::puts("bad_optional"); } std::variant<int, std::string, double> v = 1; std::printf("%zu ", v.index()); v = std::string("str"); std::printf("%s ", std::get<std::string>(v).c_str()); v = 2.5; std::visit(Over{[](int) { std::puts("int"); }, [](std::string &) { std::puts("string"); }, [](double d) { std::printf("double %g\n", d); }}, v); try { (void)std::get<int>(v); } catch (std::bad_variant_access &) { std::puts("bad_variant"); } std::printf("%d\n", std::get_if<double>(&v) != nullptr);
    std::any a = 5; std::printf("%d ", std::any_cast<int>(a)); a = std::string("any"); std::printf("%s\n", std::any_cast<std::string &>(a).c_str()); std::tuple<int, std::string, double> t{1, "two", 3.0}; std::printf("%d %s %zu\n", std::get<0>(t), std::get<std::string>(t).c_str(), std::tuple_size_v<decltype(t)>); int x; std::string y; std::tie(x, y, std::ignore) = t; std::printf("%d %s %d\n", x, y.c_str(), std::make_pair(1, 2) < std::make_pair(1, 3)); std::bitset<40> b("10110"); b.set(33); std::printf("%zu %s %d\n", b.count(), b.to_string().c_str(), (int)b.test(2)); using namespace std::chrono; auto d = 90min + 30s; std::printf("%ld %ld\n", (long)duration_cast<hours>(d).count(), (long)duration_cast<milliseconds>(d).count()); auto n1 = steady_clock::now(), n2 = steady_clock::now(); std::printf("%d\n", n2 >= n1);
    std::printf("%d %g\n", std::numeric_limits<int>::max(), std::numeric_limits<float>::epsilon()); std::function<int(int, int)> f = std::plus<int>(); std::printf("%d %d\n", f(2, 3), (bool)std::function<void()>()); try { std::function<void()>()(); } catch (std::bad_function_call &) { std::puts("bad_function_call"); } std::printf("%d %zu\n", sum({1, 2, 3, 4}), std::hash<int>()(0)); auto r = std::ref(x); r.get() = 99; std::printf("%d\n", x); std::printf("%d\n", std::apply([](int p, int q) { return p - q; }, std::make_pair(9, 4))); std::printf("%d\n", std::exchange(x, 1)); std::printf("%d\n", x);
}
