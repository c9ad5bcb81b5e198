// covers: [propagation] exception_ptr: current_exception, make_exception_ptr, rethrown twice and on another thread, in a future
#include <cstdio>
#include <exception>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
static const char *kind(std::exception_ptr p) {
  try { if (p) std::rethrow_exception(p); return "none"; }
  catch (const std::invalid_argument &) { return "invalid_argument"; }
  catch (const std::exception &) { return "exception"; }
  catch (const std::string &s) { return s == "text" ? "text" : "string"; }
  catch (...) { return "unknown"; }
}
int main() {
  std::vector<std::exception_ptr> all(5);
  try { throw std::invalid_argument("x"); } catch (...) { all[0] = std::current_exception(); }
  try { std::stoi("no number"); } catch (...) { all[1] = std::current_exception(); }
  all[2] = std::make_exception_ptr(std::string("text"));
  try { throw 1.5; } catch (...) { all[3] = std::current_exception(); }
  for (auto &p : all) std::printf("%s %s\n", kind(p), kind(p));
  std::exception_ptr copy = all[0];
  std::printf("%d %d %d\n", copy == all[0], copy == all[1], std::current_exception() == nullptr);
  std::exception_ptr moved;
  std::thread([&] {
    try { throw std::runtime_error("from a thread"); } catch (...) { moved = std::current_exception(); }
  }).join();
  try { std::rethrow_exception(moved); } catch (const std::exception &e) { std::printf("%s\n", e.what()); }
  std::promise<int> p;
  p.set_exception(all[2]);
  auto f = p.get_future();
  try { f.get(); } catch (const std::string &s) { std::printf("%s\n", s.c_str()); }
  auto g = std::async(std::launch::async, []() -> int { throw 7; });
  try { g.get(); } catch (int i) { std::printf("%d\n", i); }
}
