static int classify(int n) {
	int result;
	if (n > 5) result = 4;
	return result;
}

int main(int argc, char **argv) {
	(void)argv;
	return classify(argc); //~ uninitialized-use
}
