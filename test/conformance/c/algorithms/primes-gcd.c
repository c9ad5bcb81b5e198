// covers: algorithms on integers: sieve, factorisation, gcd, modular powers, Miller and Rabin, perfect numbers
#include <stdint.h>
#include <stdio.h>
#include <string.h>
static uint64_t mulmod(uint64_t a, uint64_t b, uint64_t m) { return (unsigned __int128)a * b % m; }
static uint64_t powmod(uint64_t b, uint64_t e, uint64_t m) { uint64_t r = 1; for (b %= m; e; e >>= 1, b = mulmod(b, b, m)) if (e & 1) r = mulmod(r, b, m); return r; }
static int prime(uint64_t n) {
  if (n < 2 || n % 2 == 0) return n == 2;
  uint64_t d = n - 1; int s = 0;
  while (d % 2 == 0) { d /= 2; s++; }
  for (unsigned a = 2; a < 40; a++) { if (a % n == 0) continue; uint64_t x = powmod(a, d, n); int ok = x == 1 || x == n - 1; for (int r = 1; r < s && !ok; r++) ok = (x = mulmod(x, x, n)) == n - 1; if (!ok) return 0; }
  return 1;
}
static long gcd(long a, long b) { return b ? gcd(b, a % b) : a < 0 ? -a : a; }
int main(void) {
  static char composite[10001]; int n = 0;
  for (int i = 2; i <= 10000; i++) if (!composite[i]) { n++; for (int j = i * i; i <= 100 && j <= 10000; j += i) composite[j] = 1; }
  printf("%d\n", n);
  for (long x = 600851475143, p = 2; x > 1; p++) while (x % p == 0) { printf("%ld ", p); x /= p; }
  printf("\n%ld %ld %llu\n", gcd(1071, 462), gcd(-48, 18), (unsigned long long)powmod(3, 1000000, 1000000007));
  printf("%d%d%d%d\n", prime(1000000007), prime(18446744073709551557u), prime(561), prime(18446744073709551555u));
  for (int i = 2; i < 9000; i++) { int s = 1; for (int j = 2; j * j <= i; j++) if (i % j == 0) s += j + (j * j != i ? i / j : 0); if (s == i) printf("%d ", i); }
  puts("");
  return 0;
}
