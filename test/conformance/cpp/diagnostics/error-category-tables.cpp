// covers: [syserr.errcat] [syserr.compare] error codes and conditions compared across categories, an own category with equivalences both ways, hashing, ordering, make functions, system_error with text and nested ones, streams
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <future>
#include <ios>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <type_traits>
#include <unordered_map>

enum class Net { ok, refused, timeout, garbled = 42 };
enum class Kind { transient = 1, permanent };
template <> struct std::is_error_code_enum<Net> : std::true_type {};
template <> struct std::is_error_condition_enum<Kind> : std::true_type {};

struct NetCategory : std::error_category {
  const char *name() const noexcept override { return "net"; }
  std::string message(int e) const override {
    switch (static_cast<Net>(e)) {
      case Net::ok: return "fine";
      case Net::refused: return "refused by the other side";
      case Net::timeout: return "no answer in time";
      case Net::garbled: return "not understood";
    }
    return "unknown " + std::to_string(e);
  }
  std::error_condition default_error_condition(int e) const noexcept override {
    if (static_cast<Net>(e) == Net::timeout) return std::errc::timed_out;
    if (static_cast<Net>(e) == Net::refused) return std::errc::connection_refused;
    return {e, *this};
  }
};
static const NetCategory &net() {
  static const NetCategory c;
  return c;
}
static std::error_code make_error_code(Net e) { return {static_cast<int>(e), net()}; }
struct KindCategory : std::error_category {
  const char *name() const noexcept override { return "kind"; }
  std::string message(int e) const override { return e == 1 ? "try again" : "give up"; }
  bool equivalent(const std::error_code &c, int k) const noexcept override {
    const bool again = c == Net::timeout || c == std::errc::resource_unavailable_try_again || c == std::errc::interrupted;
    return c && (static_cast<Kind>(k) == Kind::transient) == again;
  }
};
static std::error_condition make_error_condition(Kind k) {
  static const KindCategory c;
  return {static_cast<int>(k), c};
}

int main() {
  std::error_code c = Net::refused, none;
  std::printf("%d %s %s %d\n", c.value(), c.category().name(), c.message().c_str(), static_cast<bool>(none));
  std::printf("%d%d%d%d\n", c == Net::refused, c == Net::timeout, c == std::errc::connection_refused, c != std::errc::timed_out);
  std::printf("%d%d%d%d%d\n", c == Kind::transient, c == Kind::permanent, std::error_code(Net::timeout) == Kind::transient, std::make_error_code(std::errc::interrupted) == Kind::transient, none == Kind::permanent);
  std::printf("%s %s %s\n", std::error_code(77, net()).message().c_str(), std::error_code(Net::garbled).default_error_condition().category().name(), std::error_code(Net::timeout).default_error_condition().category().name());
  const std::error_condition transient = Kind::transient;
  std::printf("%s %s %d\n", transient.message().c_str(), transient.category().name(), transient.value());

  std::error_code sys(ENOENT, std::system_category()), gen = std::make_error_code(std::errc::no_such_file_or_directory);
  std::printf("%d %d %d\n", sys == gen, sys == std::errc::no_such_file_or_directory, gen == std::errc::no_such_file_or_directory);
  std::printf("%d %d\n", sys.default_error_condition() == gen.default_error_condition(), sys.message() == std::strerror(ENOENT));
  std::printf("%s %s %s %s\n", none.category().name(), std::generic_category().name(), std::iostream_category().name(), std::future_category().name());
  std::printf("%d %d\n", std::generic_category() == std::generic_category(), std::generic_category() != std::system_category());
  const std::error_code stream = std::io_errc::stream, promise = std::future_errc::broken_promise;
  std::printf("%d %d %d\n", stream.value() == static_cast<int>(std::io_errc::stream), promise.category() == std::future_category(), stream == promise);

  std::map<std::error_code, int> ordered{{Net::timeout, 2}, {Net::refused, 1}, {Net::garbled, 3}};
  for (auto &[k, v] : ordered) std::printf("%d ", v);
  std::unordered_map<std::error_code, int> hashed{{Net::timeout, 5}};
  std::printf("%d %d\n", hashed[Net::timeout], std::hash<std::error_condition>()(Kind::transient) == std::hash<std::error_condition>()(transient));
  std::printf("%d %d\n", (std::error_code(Net::refused) <=> std::error_code(Net::timeout)) < 0, std::error_condition(std::errc::timed_out) == std::errc::timed_out);

  c.assign(static_cast<int>(Net::timeout), net());
  std::printf("%s", c.message().c_str());
  c.clear();
  std::printf(" %d %s", c.value(), c.category().name());
  c = Net::garbled;
  std::ostringstream o;
  o << c << ' ' << none;
  std::printf(" %s\n", o.str().c_str());

  for (int i = 0; i < 4; i++) {
    try {
      if (i == 0) throw std::system_error(Net::refused);
      if (i == 1) throw std::system_error(Net::timeout, "while reading");
      if (i == 2) throw std::system_error(EACCES, std::generic_category(), std::string("opening"));
      throw std::system_error(42, net());
    } catch (const std::system_error &e) {
      std::printf("%d %s %d\n", e.code().value(), e.code().category().name(), std::strstr(e.what(), e.code().message().c_str()) != nullptr && (i != 1 || std::strstr(e.what(), "while reading")));
    } 
  }
  try {
    std::future<int> f = std::promise<int>().get_future();
    f.get();
  } catch (const std::future_error &e) {
    std::printf("%d %d\n", e.code() == std::future_errc::broken_promise, dynamic_cast<const std::logic_error *>(&e) != nullptr);
  }
  static_assert(std::is_error_code_enum_v<std::io_errc> && std::is_error_condition_enum_v<std::errc> && !std::is_error_code_enum_v<std::errc>);
  static_assert(!std::is_copy_constructible_v<std::error_category> && std::is_nothrow_default_constructible_v<std::error_code>);
}
