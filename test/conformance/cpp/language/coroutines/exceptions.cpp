// covers: [dcl.fct.def.coroutine] exceptions in coroutines: before the first suspension, after it, in initial_suspend, in get_return_object, in destroying, unhandled_exception that rethrows
// native: clang
#include <coroutine>
#include <cstdio>
#include <exception>
#include <string>
struct Noisy { const char *n; ~Noisy() { std::printf("-%s ", n); } };
static int where;
struct Co {
  struct promise_type {
    promise_type() { if (where == 1) throw "promise"; }
    ~promise_type() { std::printf("~promise "); }
    Co get_return_object() { if (where == 2) throw "return object"; return Co{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    struct Initial {
      bool await_ready() { if (where == 3) throw "initial ready"; return false; }
      void await_suspend(std::coroutine_handle<>) {}
      void await_resume() { if (where == 4) throw "initial resume"; }
    };
    Initial initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {
      if (where == 6) { kept = std::current_exception(); return; }
      throw;
    }
    std::exception_ptr kept;
  };
  std::coroutine_handle<promise_type> h;
};
struct Thrower {
  int when;
  bool await_ready() { if (when == 0) throw 10; return false; }
  bool await_suspend(std::coroutine_handle<>) { if (when == 1) throw 11; return false; }
  int await_resume() { if (when == 2) throw 12; return 5; }
};
static Co body(Noisy) {
  Noisy local{"local"};
  std::printf("body ");
  throw std::string("from body");
  co_return;
}
static Co awaits(int when) {
  try { Noisy n{"n"}; int v = co_await Thrower{when}; std::printf("got %d ", v); }
  catch (int i) { std::printf("caught %d ", i); }
}
int main() {
  for (where = 1; where <= 6; where++) {
    std::printf("%d: ", where);
    Co c{};
    try {
      c = body({"arg"});
      std::printf("created ");
      if (!c.h.done()) c.h.resume();
      std::printf("resumed ");
    } catch (const char *s) { std::printf("caught %s ", s); c.h = where == 4 ? c.h : nullptr; }
    catch (const std::string &s) { std::printf("caught %s ", s.c_str()); }
    if (c.h) {
      std::printf("done %d ", c.h.done());
      if (where == 6) { try { std::rethrow_exception(c.h.promise().kept); } catch (std::string &s) { std::printf("kept %s ", s.c_str()); } }
      c.h.destroy();
    }
    std::printf("\n");
  }
  where = 0;
  for (int when = 0; when < 4; when++) { Co c = awaits(when); c.h.resume(); std::printf("done %d ", c.h.done()); c.h.destroy(); std::printf("\n"); }
}
