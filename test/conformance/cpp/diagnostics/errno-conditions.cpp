// covers: [errno] [syserr.errcondition] every errc as condition: messages, values, the generic and system categories, iostream and future ones, errno through calls
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <future>
#include <ios>
#include <map>
#include <string>
#include <system_error>
#include <type_traits>
#include <unordered_set>
static std::error_code attempt(const char *file) {
  errno = 0;
  if (std::FILE *f = std::fopen(file, "r")) { std::fclose(f); return {}; }
  return {errno, std::generic_category()};
}
int main() {
  const std::errc all[] = {std::errc::invalid_argument, std::errc::no_such_file_or_directory, std::errc::permission_denied, std::errc::not_enough_memory, std::errc::result_out_of_range, std::errc::argument_out_of_domain, std::errc::file_exists, std::errc::interrupted, std::errc::is_a_directory, std::errc::not_a_directory, std::errc::broken_pipe, std::errc::operation_would_block, std::errc::resource_deadlock_would_occur, std::errc::connection_refused, std::errc::value_too_large};
  for (std::errc e : all) {
    std::error_condition c = std::make_error_condition(e);
    std::printf("%d %s %d\n", c.value(), std::strerror(c.value()), c.message() == std::strerror(c.value()));
  }
  std::error_code code = attempt("/no/such/file");
  std::printf("%d %d %s\n", code == std::errc::no_such_file_or_directory, static_cast<bool>(code), code.category().name());
  std::error_code sys(EACCES, std::system_category());
  std::printf("%s %d %d\n", sys.category().name(), sys == std::errc::permission_denied, sys == std::error_code(EACCES, std::generic_category()));
  std::printf("%d\n", sys.default_error_condition() == std::make_error_condition(std::errc::permission_denied));
  std::error_code io = std::io_errc::stream, fut = std::future_errc::no_state;
  std::printf("%s %s %d\n", io.category().name(), fut.category().name(), io != fut);
  static_assert(std::is_error_code_enum_v<std::io_errc> && std::is_error_condition_enum_v<std::errc> && !std::is_error_code_enum_v<std::errc>);
  errno = 0;
  volatile double negative = -1;
  double root = std::sqrt(negative);
  std::printf("%d %d\n", std::isnan(root), errno == EDOM);
  errno = 0;
  long v = std::strtol("99999999999999999999", nullptr, 10);
  std::printf("%d %d\n", v > 0, std::error_code(errno, std::generic_category()) == std::errc::result_out_of_range);
  std::map<std::error_condition, std::string> names{{std::errc::timed_out, "timeout"}, {std::errc::io_error, "io"}};
  std::unordered_set<std::error_code> seen{code, sys, code};
  std::printf("%s %zu\n", names[std::make_error_condition(std::errc::timed_out)].c_str(), seen.size());
  code.assign(EEXIST, std::generic_category());
  std::printf("%d ", code == std::errc::file_exists);
  code.clear();
  std::printf("%d %d\n", static_cast<bool>(code), code.value());
  try { throw std::system_error(std::make_error_code(std::errc::broken_pipe), "writing"); }
  catch (const std::system_error &e) { std::printf("%s %d\n", e.what(), e.code().value() == EPIPE); }
}
