# Short names for those who have make; packaging/setup.sh does the work.
run test setup bench screens audit soak:
	@sh packaging/setup.sh $@

.PHONY: run test setup bench screens audit soak
