// covers: [syserr] error_code, error_condition, own categories and their equivalence, system_error
#include <cerrno>
#include <cstdio>
#include <future>
#include <ios>
#include <string>
#include <system_error>
enum class Net { ok, refused, slow };
enum class Cause { network = 1, other };
template <> struct std::is_error_code_enum<Net> : std::true_type {};
template <> struct std::is_error_condition_enum<Cause> : std::true_type {};
struct NetCategory : std::error_category {
  const char *name() const noexcept override { return "net"; }
  std::string message(int v) const override { return v == 1 ? "refused" : v == 2 ? "slow" : "ok"; }
  std::error_condition default_error_condition(int v) const noexcept override { return v == 2 ? std::make_error_condition(std::errc::timed_out) : std::error_condition(v, *this); }
};
struct CauseCategory : std::error_category {
  const char *name() const noexcept override { return "cause"; }
  std::string message(int) const override { return "?"; }
  bool equivalent(const std::error_code &c, int v) const noexcept override { return (v == 1) == (std::string(c.category().name()) == "net"); }
};
static const NetCategory net;
static const CauseCategory cause;
std::error_code make_error_code(Net n) { return {static_cast<int>(n), net}; }
std::error_condition make_error_condition(Cause c) { return {static_cast<int>(c), cause}; }
int main() {
  std::error_code e = Net::refused, none;
  std::printf("%d %s %s %d\n", e.value(), e.category().name(), e.message().c_str(), static_cast<bool>(none));
  std::printf("%d %d %d\n", e == Net::refused, e == Cause::network, std::error_code(Net::slow) == std::errc::timed_out);
  std::error_code io = std::make_error_code(std::errc::no_such_file_or_directory);
  std::printf("%d %s %d %d\n", io.value(), io.category().name(), io == std::errc::no_such_file_or_directory, io == Cause::network);
  std::printf("%s\n", std::generic_category().message(EACCES).c_str());
  try { throw std::system_error(e, "connecting"); } catch (const std::system_error &x) { std::printf("%s | %d\n", x.what(), x.code() == Net::refused); }
  std::printf("%s %s\n", std::future_category().name(), std::iostream_category().name());
  e.clear();
  std::printf("%d %d\n", e.value(), std::error_code(5, std::system_category()) < std::error_code(6, std::system_category()));
  std::printf("%d\n", std::hash<std::error_code>()(io) == std::hash<std::error_code>()(std::make_error_code(std::errc::no_such_file_or_directory)));
}
