// covers: [category.time] time_put and time_get of the locale C: each conversion by hand and by manipulators, names in full and short, years, order of dates, errors and ends, own names by override
#include <cstdio>
#include <ctime>
#include <iomanip>
#include <ios>
#include <iterator>
#include <locale>
#include <sstream>
#include <string>

static std::tm moment() {
  std::tm t{};
  t.tm_year = 124, t.tm_mon = 1, t.tm_mday = 29, t.tm_hour = 17, t.tm_min = 4, t.tm_sec = 9, t.tm_wday = 4, t.tm_yday = 59;
  return t;
}
static std::string put(const char *format) {
  std::ostringstream o;
  const std::tm t = moment();
  o << std::put_time(&t, format);
  return o.str();
}
static void get(const char *text, const char *format) {
  std::istringstream in(text);
  std::tm t{};
  in >> std::get_time(&t, format);
  std::printf("%s (%s): %d-%d-%d %d:%d:%d%s%s\n", text, format, t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, in.fail() ? " fail" : "", in.eof() ? " eof" : "");
}
struct Shouting : std::time_put<char> {
  iter_type do_put(iter_type out, std::ios_base &s, char fill, const std::tm *t, char format, char modifier) const override {
    if (format == 'B') {
      for (char c : std::string("MONTH ")) *out++ = c;
      *out++ = static_cast<char>('A' + t->tm_mon);
      return out;
    }
    return time_put::do_put(out, s, fill, t, format, modifier);
  }
};

int main() {
  for (char c : std::string("aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyY%")) {
    const char format[] = {'%', c, 0};
    std::printf("%c[%s] ", c, put(format).c_str());
  }
  std::printf("\n%s\n", put("%Ec|%EC|%Ex|%EX|%Ey|%EY|%Od|%OH|%Om|%OM|%OS|%Ow|%Oy").c_str());
  std::printf("[%s] [%s]\n", put("").c_str(), put("literal, no conversion").c_str());

  const std::tm t = moment();
  std::ostringstream o;
  const auto &f = std::use_facet<std::time_put<char>>(std::locale::classic());
  const std::string pattern = "%d/%m [%H]";
  f.put(std::ostreambuf_iterator<char>(o), o, ' ', &t, pattern.data(), pattern.data() + pattern.size());
  f.put(std::ostreambuf_iterator<char>(o), o, ' ', &t, 'Y');
  f.put(std::ostreambuf_iterator<char>(o), o, ' ', &t, 'd', 'O');
  std::printf("%s\n", o.str().c_str());
  std::ostringstream own;
  own.imbue(std::locale(std::locale::classic(), new Shouting));
  own << std::put_time(&t, "%d %B %Y") << std::setw(9) << 1;
  std::printf("%s\n", own.str().c_str());

  get("2024-02-29 17:04:09", "%Y-%m-%d %H:%M:%S");
  get("29 Feb 2024", "%d %b %Y");
  get("February 3, 1999", "%B %d, %Y");
  get("12/31/99", "%D");
  get("23:59:58", "%T");
  get("07:08", "%R");
  get("  5   6", "%H %M");
  get("2024-13-01", "%Y-%m-%d");
  get("abc", "%Y");
  get("2024x", "%Y-%m");
  get("100%", "%H0%%");
  get("11:12:13 rest", "%H:%M:%S");
  get("", "%d");

  const auto &g = std::use_facet<std::time_get<char>>(std::locale::classic());
  std::istringstream in("17:04:09 Thu Monday Feb October 2024");
  std::ios::iostate e = std::ios::goodbit;
  std::tm r{};
  std::istreambuf_iterator<char> i(in), end;
  i = g.get_time(i, end, in, e, &r);
  std::printf("%d:%d:%d %d\n", r.tm_hour, r.tm_min, r.tm_sec, e == std::ios::goodbit);
  const auto skip = [&] {
    while (i != end && *i == ' ') ++i;
  };
  skip(), i = g.get_weekday(i, end, in, e, &r);
  std::printf("%d ", r.tm_wday);
  skip(), i = g.get_weekday(i, end, in, e, &r);
  std::printf("%d ", r.tm_wday);
  skip(), i = g.get_monthname(i, end, in, e, &r);
  std::printf("%d ", r.tm_mon);
  skip(), i = g.get_monthname(i, end, in, e, &r);
  std::printf("%d ", r.tm_mon);
  skip(), i = g.get_year(i, end, in, e, &r);
  std::printf("%d %d %d\n", r.tm_year, (e & std::ios::eofbit) != 0, (e & std::ios::failbit) != 0);
  std::wostringstream w;
  w << std::put_time(&t, L"%A %d.%m.%Y");
  std::printf("%ls\n", w.str().c_str());
}
