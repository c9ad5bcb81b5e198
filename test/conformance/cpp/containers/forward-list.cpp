// covers: [forward.list] std::forward_list: insert_after, erase_after, splice_after
#include <cstdio>
#include <forward_list>

int main() {
  std::forward_list<int> f{1, 2, 3}, g{8, 9};
  auto i = f.insert_after(f.before_begin(), {10, 20});
  f.splice_after(i, g);
  f.erase_after(f.begin());
  f.push_front(0);
  f.reverse();
  for (int x : f) std::printf("%d ", x);
  f.sort();
  f.remove(3);
  std::printf("| %d %d\n", f.front(), g.empty());
}
