// covers: [dcl.fct.def.coroutine] promise constructed from the parameters, copies of parameters in the frame, its own operator new, member coroutines
#include <coroutine>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
struct Gen {
  struct promise_type {
    std::string tag;
    int current = 0;
    promise_type(const std::string &s, int) : tag("str:" + s) {}
    template <class T> promise_type(T &, int n) : tag("member:" + std::to_string(n)) {}
    static inline int frames = 0;
    static void *operator new(std::size_t n) { frames++; return std::malloc(n); }
    static void operator delete(void *p) { frames--; std::free(p); }
    Gen get_return_object() { return Gen{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int v) { current = v; return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
  bool next() { h.resume(); return !h.done(); }
  ~Gen() { h.destroy(); }
};
struct Param {
  int v;
  explicit Param(int n) : v(n) {}
  Param(Param &&o) : v(o.v) { o.v = -1; std::printf("moved "); }
  ~Param() { std::printf("~%d ", v); }
};
static Gen chars(std::string s, int step) {
  for (std::size_t i = 0; i < s.size(); i += step) co_yield s[i];
}
struct Obj {
  int base;
  Gen count(int n) { for (int i = 0; i < n; i++) co_yield base + i; }
};
struct Own {
  struct promise_type {
    Own get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
};
static Own take(Param p) { std::printf("[%d] ", p.v); co_return; }
int main() {
  {
    std::string text = "abcdef";
    Gen g = chars(text, 2);
    text = "gone";
    while (g.next()) std::printf("%c", g.h.promise().current);
    std::printf(" %s %d\n", g.h.promise().tag.c_str(), Gen::promise_type::frames);
    Obj o{40};
    Gen m = o.count(3);
    while (m.next()) std::printf("%d ", m.h.promise().current);
    std::printf("%s\n", m.h.promise().tag.c_str());
  }
  std::printf("%d\n", Gen::promise_type::frames);
  Own w = take(Param(6));
  std::printf("called ");
  w.h.resume();
  w.h.destroy();
  std::printf("\n");
}
