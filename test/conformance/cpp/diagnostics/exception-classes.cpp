// covers: [std.exceptions] one's own exception hierarchies: what() built once, copies that do not throw, nested causes printed, system_error with codes, error categories in switches
#include <cerrno>
#include <cstdio>
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <system_error>
#include <type_traits>
#include <vector>
class Error : public std::exception {
  std::shared_ptr<const std::string> text;
public:
  explicit Error(std::string s) : text(std::make_shared<const std::string>(std::move(s))) {}
  const char *what() const noexcept override { return text->c_str(); }
  virtual int code() const noexcept { return 1; }
};
class IoError : public Error, public std::nested_exception {
public:
  IoError(std::string f) : Error("cannot read " + f) {}
  int code() const noexcept override { return 2; }
};
static_assert(std::is_nothrow_copy_constructible_v<Error> && std::is_nothrow_copy_constructible_v<std::runtime_error>);
static void chain(const std::exception &e, int depth = 0) {
  std::printf("%*s%s\n", depth * 2, "", e.what());
  try { std::rethrow_if_nested(e); }
  catch (const std::exception &in) { chain(in, depth + 1); }
  catch (...) { std::printf("%*sunknown\n", depth * 2 + 2, ""); }
}
static void open(int how) {
  try {
    if (how == 0) throw std::system_error(ENOENT, std::generic_category(), "open");
    if (how == 1) throw std::out_of_range("index 7");
    throw how;
  } catch (...) { throw IoError("settings"); }
}
static void load(int how) {
  try { open(how); } catch (const Error &) { std::throw_with_nested(std::runtime_error("start failed")); }
}
enum class Parse { ok, digit, length };
struct Category : std::error_category {
  const char *name() const noexcept override { return "parse"; }
  std::string message(int v) const override { return v == 1 ? "not a digit" : v == 2 ? "too long" : "fine"; }
  std::error_condition default_error_condition(int v) const noexcept override { return v == 1 ? std::errc::invalid_argument : v == 2 ? std::errc::value_too_large : std::error_condition(); }
};
static const Category category;
template <> struct std::is_error_code_enum<Parse> : std::true_type {};
static std::error_code make_error_code(Parse p) { return {static_cast<int>(p), category}; }
int main() {
  for (int i = 0; i < 3; i++) try { load(i); } catch (const std::exception &e) { chain(e); }
  try { open(1); } catch (const IoError &e) { std::printf("%d %d\n", e.code(), e.nested_ptr() != nullptr); }
  std::error_code e = Parse::digit;
  std::printf("%s %s %d %d %d\n", e.category().name(), e.message().c_str(), e == std::errc::invalid_argument, e == Parse::digit, static_cast<bool>(std::error_code(Parse::ok)));
  try { throw std::system_error(Parse::length, "while reading"); } catch (const std::system_error &s) { std::printf("%s | %d\n", s.what(), s.code() == std::errc::value_too_large); }
  std::printf("%d %d\n", std::error_code(EAGAIN, std::system_category()) == std::errc::resource_unavailable_try_again, std::make_error_code(std::errc::timed_out).value() == ETIMEDOUT);
  std::printf("%d %d\n", std::error_code(1, std::generic_category()) < std::error_code(2, std::generic_category()), std::error_code() == std::error_code());
  std::exception_ptr p;
  try { std::vector<int>().at(3); } catch (...) { p = std::current_exception(); }
  try { std::rethrow_exception(p); } catch (const std::logic_error &) { std::printf("logic\n"); }
  std::bad_alloc plain;
  const std::exception &base = plain;
  std::printf("%d %d\n", std::string(base.what()).size() > 0, dynamic_cast<const std::bad_array_new_length *>(&base) == nullptr);
  Error one("one"), two("a much longer text which lives on the heap");
  one = two;
  std::printf("%s\n", one.what());
}
