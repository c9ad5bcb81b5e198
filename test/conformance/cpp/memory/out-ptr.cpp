// covers: [smartptr.adapt] (C++23) out_ptr and inout_ptr hand unique and shared pointers to C functions: with deleters, as void**, raw pointers, when the call fails, in nested calls
// std: c++23
// native: clang
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
struct Res { int id; };
static int alive, serial;
extern "C" int res_open(Res **out, int ok) { if (!ok) { *out = nullptr; return -1; } *out = new Res{++serial}; alive++; return 0; }
extern "C" int res_reopen(Res **io) { int old = *io ? (*io)->id : 0; if (*io) { delete *io; alive--; } *io = new Res{100 + old}; alive++; return old; }
extern "C" void res_close(Res *r) { if (r) { alive--; delete r; } }
extern "C" int res_open_void(void **out) { *out = new Res{++serial}; alive++; return 0; }
extern "C" int two(Res **a, Res **b) { res_open(a, 1); return res_open(b, 1); }
struct Close { void operator()(Res *r) const { std::printf("close %d ", r->id); res_close(r); } };
struct State { int *count; void operator()(Res *r) const { ++*count; res_close(r); } };
using Ptr = std::unique_ptr<Res, Close>;
struct Handle { using pointer = Res *; void operator()(pointer p) const { res_close(p); } };
int main() {
  {
    Ptr p;
    int rc = res_open(std::out_ptr(p), 1);
    std::printf("%d %d %d\n", rc, p->id, alive);
    rc = res_open(std::out_ptr(p), 1);
    std::printf("%d %d\n", p->id, alive);
    rc = res_open(std::out_ptr(p), 0);
    std::printf("%d %d %d\n", rc, p == nullptr, alive);
    res_open_void(std::out_ptr<void *>(p));
    std::printf("%d\n", p->id);
    int old = res_reopen(std::inout_ptr(p));
    std::printf("%d %d %d\n", old, p->id, alive);
  }
  std::printf("\n%d\n", alive);
  int closed = 0;
  {
    std::shared_ptr<Res> s;
    res_open(std::out_ptr(s, State{&closed}), 1);
    auto copy = s;
    std::printf("%d %ld\n", s->id, s.use_count());
    res_open(std::out_ptr(s, State{&closed}), 1);
    std::printf("%d %d %d %d\n", s->id, copy->id, closed, alive);
  }
  std::printf("%d %d\n", closed, alive);
  Res *raw = nullptr;
  res_open(std::out_ptr(raw), 1);
  int id = raw->id;
  res_reopen(std::inout_ptr(raw));
  std::printf("%d %d\n", raw->id - id, alive);
  res_close(raw);
  Ptr a, b;
  two(std::out_ptr(a), std::out_ptr(b));
  std::printf("%d %d\n", b->id - a->id, alive);
  a.reset(), b.reset();
  std::unique_ptr<Res, State> st(nullptr, State{&closed});
  res_open(std::out_ptr(st, State{&closed}), 1);
  st.reset();
  std::printf("\n%d\n", closed);
  std::unique_ptr<Res, Handle> h;
  {
    auto adaptor = std::out_ptr(h);
    res_open(adaptor, 1);
    std::printf("%d ", h == nullptr);
  }
  std::printf("%d %d\n", h != nullptr, alive);
  res_reopen(std::inout_ptr(h));
  std::printf("%d %d\n", h->id > 100, alive);
  std::unique_ptr<char, decltype([](char *p) { std::free(p); })> text;
  auto fill = [](char **p) { *p = static_cast<char *>(std::malloc(6)); for (int i = 0; i < 6; i++) (*p)[i] = "hello"[i]; };
  fill(std::out_ptr(text));
  std::printf("%s\n", text.get());
}
