package jp.concierge.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Leaves a day as it was typed: the service knows every usual form of it, the calendar of the page only its own. */
@FacesConverter("typedDay")
public class TypedDay implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String day) {
        return day == null ? "" : day;
    }
}
