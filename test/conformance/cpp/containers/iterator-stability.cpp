// covers: [container.requirements] what stays valid: list, map and unordered nodes through growth and swap, unordered references through rehash, vector's after reserve, end iterators of lists
#include <cstdio>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
int main() {
  std::list<std::string> a{"one", "two", "three"}, b{"four"};
  auto two = std::next(a.begin());
  auto end = a.end();
  for (int i = 0; i < 100; i++) a.push_back(std::to_string(i));
  a.sort();
  a.reverse();
  std::printf("%s %d ", two->c_str(), std::next(a.begin(), static_cast<std::ptrdiff_t>(a.size())) == end);
  a.swap(b);
  b.splice(b.begin(), b, two);
  std::printf("%s %zu %zu\n", b.front().c_str(), a.size(), b.size());
  std::map<int, std::string> m{{5, "five"}};
  auto five = m.find(5);
  std::string *p = &five->second;
  for (int i = 0; i < 1000; i++) m[i * 13 % 997];
  for (int i = 0; i < 997; i += 2) if (i != 5) m.erase(i);
  std::map<int, std::string> other;
  other.swap(m);
  five->second += "!";
  std::printf("%s %d %d\n", p->c_str(), std::next(five)->first, std::prev(five)->first);
  auto node = other.extract(five);
  node.key() = -1;
  m.insert(std::move(node));
  std::printf("%d %d\n", m.begin()->first, &m.begin()->second == p);
  std::unordered_map<int, int> um{{1, 10}};
  int &ref = um[1];
  auto bucketCount = um.bucket_count();
  for (int i = 2; i < 2000; i++) um.emplace(i, i);
  ref = 11;
  std::printf("%d %d\n", um.at(1), um.bucket_count() > bucketCount);
  um.rehash(10000);
  ref++;
  um.erase(2);
  std::unordered_map<int, int> moved = std::move(um);
  std::printf("%d %d\n", moved[1], &moved[1] == &ref);
  std::vector<int> v{1, 2, 3};
  v.reserve(64);
  auto it = v.begin() + 1;
  int *data = v.data();
  while (v.size() < 64) v.push_back(0);
  std::printf("%d %d\n", *it, data == v.data());
  v.pop_back();
  v.erase(v.begin() + 10, v.end());
  std::vector<int> w = std::move(v);
  std::printf("%d %d\n", *it, w.data() == data);
  std::deque<int> d{1};
  int *front = &d.front();
  for (int i = 0; i < 5000; i++) { d.push_front(i); d.push_back(i); }
  for (int i = 0; i < 5000; i++) { d.pop_front(); d.pop_back(); }
  std::printf("%d\n", front == &d.front());
  std::forward_list<int> f{1, 2, 3};
  auto mid = std::next(f.begin());
  f.push_front(0);
  f.insert_after(f.before_begin(), 5, 9);
  f.sort();
  std::printf("%d %d\n", *mid, *std::next(mid));
  std::set<int> s1{1, 3, 5}, s2{3, 4};
  const int *three = &*s2.find(3), *four = &*s2.find(4);
  s1.merge(s2);
  std::printf("%zu %d %d\n", s1.size(), &*s1.find(4) == four, &*s2.find(3) == three);
}
