struct f { unsigned a : 3, b : 5, c : 20; };
int main(void) {
    struct f x;
    x.a = 1;
    x.c = 5;
    return x.a + x.c - 6;
}
