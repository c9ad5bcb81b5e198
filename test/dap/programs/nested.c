static int one(void) {
  int local = 1;
  return local; // BREAK local
}
static int two(void) {
  int other = 2;
  return other;
}
static int add(int a, int b) {
  int sum = a + b;
  return sum;
}

int main(void) {
  int total = one() + add(one(), two());
  total = add(one(), two()); // BREAK
  return total + add(1, 2); // BREAK end
}
