#include <string>
#include <vector>
#include <map>
#include <memory>
#include <list>
#include <deque>
#include <forward_list>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <optional>
#include <variant>
#include <any>
#include <tuple>
#include <span>
#include <functional>
#include <atomic>
#include <complex>
#include <chrono>
#include <bitset>
#include <array>
#include <string_view>
#include <initializer_list>
#include <cstdio>
struct Base { virtual ~Base() = default; int b = 1; };
struct Derived : Base { int d = 2; unsigned f : 3 = 5; };
enum class Color { Red, Green = 5 };
int main() {
  std::string s = "hello"; std::string l(100, 'x');
  std::vector<int> v{1,2,3}; std::vector<bool> vb{true,false,true};
  std::map<std::string,int> m{{"a",1},{"b",2}}; std::set<int> st{3,1,2}; std::multimap<int,int> mm{{1,2}};
  std::unordered_map<int,std::string> um{{1,"x"}}; std::unordered_set<int> us{1,2};
  std::list<int> li{1,2}; std::deque<int> dq{1,2,3}; std::forward_list<int> fl{1,2};
  std::optional<int> o{5}; std::optional<std::string> o2; std::variant<int,std::string> va{"hi"}; std::any an = 5;
  std::tuple<int,char,std::string> t{1,'c',"x"}; std::pair<int,double> p{1,2.5};
  auto up = std::make_unique<Derived>(); auto sp = std::make_shared<Derived>(); std::weak_ptr<Base> wp = sp; std::unique_ptr<int[]> ua(new int[3]);
  std::span<int> sn(v); std::function<int(int)> f = [&](int x){ return x + v[0]; };
  std::atomic<int> at{7}; std::complex<double> c{1,2}; std::chrono::milliseconds ms{1500}; std::bitset<10> bs{5};
  std::array<int,3> ar{1,2,3}; std::string_view sv = s; std::initializer_list<int> il = {1,2,3};
  auto it = v.begin(); auto mi = m.begin(); auto li2 = li.begin(); Color col = Color::Green; Base *bp = up.get();
  auto umi = um.begin();
  int total = 0;
  total += 1; // BREAK
  return total + f(1) + (int)v.size() + it[0] + mi->second + *li2 + (int)col + bp->b + il.size() + umi->first;
}
