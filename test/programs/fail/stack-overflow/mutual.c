int odd(int n);
int even(int n) { return n == 7 ? 1 : odd(n + 2); } //~ stack-overflow
int odd(int n) { return even(n) + 1; }
int main(void) { return even(0); }
