package jp.concierge.compliance;

/** How a person takes their data with them. File names are neutral: they lie in a folder of downloads. */
public enum PersonalDataFormat {
    PDF("application/pdf", "data.pdf"), HTML("text/html;charset=UTF-8", "data.html"), JSON("application/json;charset=UTF-8", "data.json");

    private final String contentType;
    private final String fileName;

    PersonalDataFormat(String contentType, String fileName) {
        this.contentType = contentType;
        this.fileName = fileName;
    }

    public String contentType() {
        return contentType;
    }

    public String fileName() {
        return fileName;
    }
}
