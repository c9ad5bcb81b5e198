// covers: [istream.iterator] [ostream.iterator] [istreambuf.iterator] [ostreambuf.iterator]: words and own types through algorithms, end of stream, failure, delimiters, characters kept, copies between buffers
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>
struct Point { int x, y; };
static std::istream &operator>>(std::istream &in, Point &p) {
  char comma = 0;
  if (in >> p.x >> comma >> p.y && comma != ',') in.setstate(std::ios::failbit);
  return in;
}
static std::ostream &operator<<(std::ostream &out, const Point &p) { return out << '(' << p.x << ',' << p.y << ')'; }
int main() {
  std::istringstream numbers("3 1 4 1 5 nine 2");
  std::vector<int> v{std::istream_iterator<int>(numbers), {}};
  std::printf("%zu %d %d\n", v.size(), std::accumulate(v.begin(), v.end(), 0), numbers.fail());
  numbers.clear();
  std::string word;
  numbers >> word;
  std::printf("%s %d\n", word.c_str(), *std::istream_iterator<int>(numbers));
  std::istringstream points("1,2 3,4 5;6 7,8");
  std::ostringstream out;
  std::copy(std::istream_iterator<Point>(points), {}, std::ostream_iterator<Point>(out, " "));
  std::printf("%s| %d\n", out.str().c_str(), points.good());
  std::istringstream text("the cat the dog a cat the end");
  std::map<std::string, int> count;
  std::for_each(std::istream_iterator<std::string>(text), {}, [&](const std::string &w) { count[w]++; });
  for (const auto &[w, n] : count) std::printf("%s=%d ", w.c_str(), n);
  std::printf("\n");
  std::istringstream raw(" keep  the\tspaces\n");
  std::string all{std::istreambuf_iterator<char>(raw), {}};
  std::printf("%zu %d\n", all.size(), raw.rdstate() == std::ios::goodbit);
  std::istringstream upper("shout");
  std::ostringstream loud;
  std::transform(std::istreambuf_iterator<char>(upper), {}, std::ostreambuf_iterator<char>(loud), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  std::printf("%s\n", loud.str().c_str());
  std::istringstream mixed("12ab34");
  std::istreambuf_iterator<char> at(mixed), end;
  int digits = 0;
  while (at != end && std::isdigit(static_cast<unsigned char>(*at))) digits = digits * 10 + (*at++ - '0');
  std::printf("%d %c %d\n", digits, *at, at.equal(end));
  std::string rest(at, end);
  std::printf("%s %d\n", rest.c_str(), std::istreambuf_iterator<char>(mixed) == end);
  std::ostringstream list;
  std::ostream_iterator<double> o(list, "; ");
  *o++ = 1.5;
  *o = 2.25;
  o = 3;
  std::printf("%s\n", list.str().c_str());
  std::istringstream a("1 2 3 4"), b("2 4 6");
  std::ostringstream common;
  std::set_intersection(std::istream_iterator<int>(a), {}, std::istream_iterator<int>(b), {}, std::ostream_iterator<int>(common, ","));
  std::printf("%s\n", common.str().c_str());
  std::ostringstream bad;
  bad.setstate(std::ios::badbit);
  std::ostreambuf_iterator<char> nowhere(static_cast<std::streambuf *>(nullptr)), fine(bad);
  std::printf("%d %d\n", nowhere.failed(), fine.failed());
}
