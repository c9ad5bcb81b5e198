// covers: [istream.formatted.arithmetic] numbers read from streams: each type at its ends and beyond, what is stored on failure, where reading stops, pointers, mixed with characters, floats of odd forms
#include <cstdio>
#include <limits>
#include <sstream>
#include <string>

template <class T> static void read(const char *text) {
  std::istringstream in(text);
  T v = 99;
  in >> v;
  const bool fail = in.fail(), eof = in.eof();
  in.clear();
  std::string rest;
  std::getline(in, rest);
  std::printf("[%s] %.17Lg%s%s rest[%s]\n", text, static_cast<long double>(v), fail ? " fail" : "", eof ? " eof" : "", rest.c_str());
}

int main() {
  std::printf("short\n");
  for (const char *s : {"32767", "32768", "-32768", "-32769", "  7 8", "0x10", "+5", "-", "--5", "12abc", "1e3"}) read<short>(s);
  std::printf("int\n");
  for (const char *s : {"2147483647", "2147483648", "-2147483649", "99999999999999999999", "007", "", "   "}) read<int>(s);
  std::printf("unsigned\n");
  for (const char *s : {"4294967295", "4294967296", "-1"}) read<unsigned>(s);
  std::printf("unsigned short\n");
  for (const char *s : {"65535", "65536"}) read<unsigned short>(s);
  std::printf("long long\n");
  for (const char *s : {"9223372036854775807", "9223372036854775808", "-9223372036854775808"}) read<long long>(s);
  std::printf("unsigned long\n");
  for (const char *s : {"18446744073709551615", "18446744073709551616"}) read<unsigned long>(s);
  std::printf("bool\n");
  for (const char *s : {"0", "1"}) read<bool>(s);
  std::printf("double\n");
  for (const char *s : {"3.25", "-.5", "5.", "1e10", "1E-2", "+7.5", "1.5.5", "2,5", "-0", ".", "e5"}) read<double>(s);
  std::printf("float\n");
  for (const char *s : {"16777217", "0.1", "1e38"}) read<float>(s);
  std::printf("long double\n");
  for (const char *s : {"1e4000", "0.5"}) read<long double>(s);

  std::istringstream mixed("10,20;30 x");
  int a, b, c;
  char s1, s2, s3;
  mixed >> a >> s1 >> b >> s2 >> c >> s3;
  std::printf("%d%c%d%c%d%c\n", a, s1, b, s2, c, s3);
  std::istringstream hex("ff -ff 0xFF FFFFFFFF zz");
  hex >> std::hex;
  unsigned h;
  int n;
  hex >> a >> b >> n >> h;
  std::printf("%d %d %d %u ", a, b, n, h);
  hex >> a;
  std::printf("%d %d\n", a, hex.fail());
  std::istringstream oct("17 8");
  oct >> std::oct >> a;
  b = 5;
  oct >> b;
  std::printf("%d %d %d\n", a, b, oct.fail());
  std::ostringstream o;
  int target = 0;
  void *p = &target, *q = nullptr;
  o << p;
  std::istringstream back(o.str());
  back >> q;
  std::printf("%d\n", p == q);
  std::istringstream chars("a  bc");
  signed char sc;
  unsigned char uc;
  char arr[3];
  chars >> sc >> uc >> arr;
  std::printf("%c%c%s\n", sc, uc, arr);
  std::istringstream narrow("abcdef");
  char room[4];
  narrow >> room;
  std::printf("%s ", room);
  narrow.width(3);
  narrow >> room;
  std::printf("%s %td\n", room, static_cast<std::ptrdiff_t>(narrow.width()));
}
