int main(void) {
    int a[10];
    for (int i = 0; i < 5; i++)
        a[i] = i;
    int sum = 0;
    for (int i = 0; i < 5; i++)
        sum += a[i];
    return sum - 10;
}
