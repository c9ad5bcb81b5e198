// covers: [iostate.flags] [ios.base.storage] states and exceptions of streams: each bit by what sets it, masks, failure and its code, sentries, what operations do on a failed stream, callbacks and words of ios_base, copyfmt, tie
#include <cstdio>
#include <ios>
#include <iostream>
#include <iomanip>
#include <limits>
#include <locale>
#include <sstream>
#include <string>
#include <system_error>

static std::string bits(const std::ios &s) { return std::string(s.good() ? "g" : "") + (s.eof() ? "e" : "") + (s.fail() ? "f" : "") + (s.bad() ? "b" : ""); }
static std::string told;
static void callback(std::ios_base::event e, std::ios_base &, int index) { told += (e == std::ios_base::erase_event ? "erase" : e == std::ios_base::imbue_event ? "imbue" : "copyfmt") + std::to_string(index) + " "; }

int main() {
  std::istringstream in("12 x 34");
  int n = 0, m = 7;
  in >> n;
  std::printf("%s %d ", bits(in).c_str(), n);
  in >> m;
  std::printf("%s %d ", bits(in).c_str(), m);
  in >> n;
  std::printf("%s %d\n", bits(in).c_str(), n);
  in.clear();
  std::string word;
  in >> word >> n;
  std::printf("%s %s %d ", bits(in).c_str(), word.c_str(), n);
  in >> n;
  std::printf("%s ", bits(in).c_str());
  in.clear(std::ios::badbit);
  std::printf("%s ", bits(in).c_str());
  in.setstate(std::ios::eofbit);
  std::printf("%s %d%d\n", bits(in).c_str(), !in, static_cast<bool>(in));

  std::istringstream t("abc");
  t.exceptions(std::ios::failbit | std::ios::eofbit);
  try {
    t >> n;
  } catch (const std::ios_base::failure &e) {
    std::printf("failure %d %d %s\n", e.code() == std::io_errc::stream, dynamic_cast<const std::system_error *>(&e) != nullptr, bits(t).c_str());
  }
  t.clear();
  try {
    t >> word;
  } catch (const std::ios_base::failure &) {
    std::printf("at the end %s %s\n", word.c_str(), bits(t).c_str());
  }
  std::istringstream e("");
  e.setstate(std::ios::failbit);
  try {
    e.exceptions(std::ios::failbit);
  } catch (const std::ios_base::failure &) {
    std::printf("at once\n");
  }
  std::printf("%d\n", e.exceptions() == std::ios::failbit);

  std::ostringstream o;
  o.setstate(std::ios::failbit);
  o << "lost" << 1;
  o.clear();
  o << "kept";
  {
    const std::ostream::sentry s(o);
    std::printf("%s %d ", o.str().c_str(), static_cast<bool>(s));
  }
  std::istringstream spaces("   z");
  {
    const std::istream::sentry skip(spaces);
    std::printf("%d %c ", static_cast<bool>(skip), spaces.rdbuf()->sgetc());
  }
  std::istringstream kept("  z");
  const std::istream::sentry noskip(kept, true);
  std::printf("[%c]\n", kept.rdbuf()->sgetc());

  const int word1 = std::ios_base::xalloc(), word2 = std::ios_base::xalloc();
  std::printf("%d %ld\n", word1 != word2, o.iword(word1));
  o.iword(word1) = 5, o.pword(word2) = &n;
  o.register_callback(callback, 1), o.register_callback(callback, 2);
  o.imbue(std::locale::classic());
  {
    std::ostringstream copy;
    copy << std::hex << std::setfill('#') << std::setprecision(3) << std::boolalpha;
    copy.exceptions(std::ios::badbit);
    copy.iword(word1) = 8, copy.pword(word2) = nullptr;
    o.copyfmt(copy);
    std::printf("%s %d %c %td %d\n", told.c_str(), (o.flags() & std::ios::hex) != 0, o.fill(), static_cast<std::ptrdiff_t>(o.precision()), o.exceptions() == std::ios::badbit);
    std::printf("%ld %d\n", o.iword(word1), o.pword(word2) == nullptr);
  }
  o.iword(word1)++, told.clear();
  {
    std::ostringstream dies;
    dies.register_callback(callback, 9);
  }
  std::printf("%s\n", told.c_str());

  std::ostringstream first;
  std::istringstream second("5");
  std::ostream *was = second.tie(&first);
  std::printf("%d %d\n", was == nullptr, second.tie() == &first);
  std::printf("%d %d\n", std::cin.tie() == &std::cout, std::cerr.tie() == &std::cout);
  std::printf("%d\n", (std::cerr.flags() & std::ios::unitbuf) != 0);

  std::istringstream numbers("1 2 bad 3 4");
  int sum = 0;
  while (!numbers.eof()) {
    if (numbers >> n) {
      sum += n;
      continue;
    }
    numbers.clear();
    numbers.ignore(std::numeric_limits<std::streamsize>::max(), ' ');
  }
  std::printf("%d\n", sum);
  std::ios plain(nullptr);
  std::printf("%s %c %d\n", bits(plain).c_str(), plain.fill(), plain.rdbuf() == nullptr);
}
