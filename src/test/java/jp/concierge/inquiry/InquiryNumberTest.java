package jp.concierge.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"Q-7K2M9", "q-7k2m9", "7K2M9", "Ｑ−７Ｋ２Ｍ９", " q 7k2m9 ", "Q7K2M9"})
    void a_number_is_known_however_it_is_typed(String typed) {
        assertEquals("Q-7K2M9", InquiryNumber.parse(typed));
    }
}
