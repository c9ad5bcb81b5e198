int main() {
    const int *last = nullptr;
    for (int i = 0; i < 3; i++) {
        int square = i * i;
        last = &square;
    }
    return *last == 99; //~ stack-use-after-scope
}
