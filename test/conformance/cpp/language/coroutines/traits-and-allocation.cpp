// covers: [coroutine.traits] coroutine_traits specialised for types not one's own; promise allocation that fails; operator co_await free and member; return objects that convert
// native: clang
#include <coroutine>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
struct ParseTag {};
template <class... A> struct std::coroutine_traits<std::optional<int>, ParseTag, A...> {
  struct promise_type {
    std::optional<int> *out = nullptr;
    struct Ret {
      promise_type *p;
      std::optional<int> v;
      Ret(promise_type *p) : p(p) { p->out = &v; }
      Ret(const Ret &) = delete;
      operator std::optional<int>() const { return v; }
    };
    Ret get_return_object() { return this; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(int v) { *out = v; }
    void unhandled_exception() { std::terminate(); }
  };
};
struct Seconds { int n; };
static int slept;
auto operator co_await(Seconds s) {
  struct A { int n; bool await_ready() { slept += n; return true; } void await_suspend(std::coroutine_handle<>) {} int await_resume() { return n * 2; } };
  return A{s.n};
}
struct Member {
  int v;
  std::suspend_never operator co_await() const & { std::printf("lvalue "); return {}; }
  std::suspend_never operator co_await() && { std::printf("rvalue "); return {}; }
};
static bool exhausted;
struct Job {
  struct promise_type {
    static void *operator new(std::size_t n) noexcept { return exhausted ? nullptr : std::malloc(n); }
    static void operator delete(void *p) { std::printf("freed "); std::free(p); }
    static Job get_return_object_on_allocation_failure() { return {-1}; }
    Job get_return_object() { return {0}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  int status;
};
static Job job() { Member m{1}; co_await m; co_await Member{2}; std::printf("slept %d ", co_await Seconds{3}); }
template <> struct std::coroutine_traits<void> {
  struct promise_type {
    void get_return_object() {}
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() { std::printf("void returns\n"); }
    void unhandled_exception() {}
  };
};
static void fire() { co_await Seconds{10}; }
static Job sized(int n) { int array[4] = {n, n + 1}; co_await Seconds{array[1]}; }
int main() {
  std::printf("%d\n", job().status);
  exhausted = true;
  std::printf("%d\n", job().status);
  exhausted = false;
  fire();
  sized(4);
  std::printf("%d\n", slept);
}
