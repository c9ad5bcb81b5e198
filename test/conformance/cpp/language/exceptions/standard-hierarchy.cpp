// covers: [std.exceptions] the standard exceptions: hierarchy, what(), copies, thrown by the library itself
#include <any>
#include <array>
#include <bitset>
#include <cstdio>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <regex>
#include <stdexcept>
#include <string>
#include <system_error>
#include <typeinfo>
#include <variant>
#include <vector>
template <class F> static void run(const char *name, F f) {
  try { f(); std::printf("%s: nothing\n", name); }
  catch (const std::logic_error &e) { std::printf("%s: logic %d\n", name, dynamic_cast<const std::out_of_range *>(&e) != nullptr); }
  catch (const std::runtime_error &e) { std::printf("%s: runtime %d\n", name, dynamic_cast<const std::system_error *>(&e) != nullptr); }
  catch (const std::exception &e) { std::printf("%s: %d%d%d%d\n", name, dynamic_cast<const std::bad_cast *>(&e) != nullptr, dynamic_cast<const std::bad_alloc *>(&e) != nullptr, dynamic_cast<const std::bad_typeid *>(&e) != nullptr, dynamic_cast<const std::bad_function_call *>(&e) != nullptr); }
}
struct Poly { virtual ~Poly() = default; };
struct Sub : Poly {};
int main() {
  run("vector", [] { std::vector<int> v(2); (void)v.at(2); });
  run("string", [] { std::string s("x"); (void)s.substr(2); });
  run("array", [] { std::array<int, 2> a{}; (void)a.at(5); });
  run("bitset", [] { std::bitset<4> b("012"); });
  run("stoi", [] { (void)std::stoi("x"); });
  run("stod", [] { (void)std::stod("1e999"); });
  run("any", [] { std::any a = 1; (void)std::any_cast<long>(a); });
  run("optional", [] { std::optional<int> o; (void)o.value(); });
  run("variant", [] { std::variant<int, char> v = 1; (void)std::get<char>(v); });
  run("function", [] { std::function<void()> f; f(); });
  run("weak", [] { std::weak_ptr<int> w; std::shared_ptr<int> s(w); });
  run("cast", [] { Poly p; (void)dynamic_cast<Sub &>(p); });
  run("typeid", [] { Poly *p = nullptr; (void)typeid(*p).name(); });
  run("regex", [] { std::regex r("("); });
  run("system", [] { throw std::system_error(std::make_error_code(std::errc::io_error)); });
  run("length", [] { std::vector<int> v; v.reserve(v.max_size() + 1); });
  run("new", [] { volatile std::size_t n = static_cast<std::size_t>(-1) / 4; delete[] new char[n]; });
  std::domain_error d("one");
  std::domain_error e("two");
  const std::domain_error copy = d;
  d = e;
  std::printf("%s %s\n", copy.what(), d.what());
  std::printf("%s %s\n", std::runtime_error(std::string("text")).what(), std::bad_alloc().what());
}
