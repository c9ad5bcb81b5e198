int main(void) {
    int data = 5;
    void (*f)(void) = (void (*)(void))&data;
    f(); //~ wild-jump
    return 0;
}
