package jp.concierge.opening;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Texts;

/**
 * What a system of a partner does with the partner's openings. Whose they are follows from the key, which every method asks for
 * first; of others' openings nothing exists.
 */
@Stateless
public class OpeningApiService {
    private static final int OK = 200;
    private static final int CREATED = 201;
    @Inject
    private ApiKeys keys;
    @Inject
    private ApiReplays replays;
    @Inject
    private OpeningRepository openings;
    @Inject
    private OpeningReader reader;
    @Inject
    private OpeningDrafts drafts;
    @Inject
    private OpeningSteps steps;
    @Inject
    private OpeningJson json;
    @Inject
    private Texts texts;

    /**
     * @return what stands for the key where its calls are counted
     * @throws ApiProblem when it is no key that holds
     */
    @PermitAll
    public String recognise(String key) {
        ApiKey known = keys.require(key);
        keys.used(known);
        return known.code();
    }

    @PermitAll
    public ApiAnswer list(String key, OpeningFilter filter, PageRequest page) {
        ApiKey known = keys.require(key);
        List<Opening> found = openings.list(known.partnerId(), filter, "", reader.stale(), null, page.offset(), page.size());
        long total = openings.count(known.partnerId(), filter, "", reader.stale());
        return new ApiAnswer(OK, null, 0, json.list(found.stream().map(one -> json.line(one, reader.row(one, false).shown())).toList(), total, page));
    }

    /** @throws NotFoundException also for an opening of another partner */
    @PermitAll
    public ApiAnswer get(String key, String code) {
        return answer(OK, openings.get(keys.require(key).partnerId(), code));
    }

    /** Begins a draft, whole or not. @throws ApiProblem for what no form could hold */
    @PermitAll
    public ApiAnswer create(String key, ApiCall call, Map<TermField, String> typed) {
        ApiKey known = keys.require(key);
        return replays.once(known, call, () -> told(() -> {
            Opening opening = drafts.begin(known.partnerId(), typed, known.name());
            steps.recordByKey(opening, OpeningStepKind.BEGUN, known);
            return answer(CREATED, opening);
        }));
    }

    /** Puts these terms in place of the draft. @throws ApiProblem when somebody wrote meanwhile, or it cannot be written now */
    @PermitAll
    public ApiAnswer replace(String key, String code, long version, Map<TermField, String> typed) {
        ApiKey known = keys.require(key);
        Opening opening = openings.lock(known.partnerId(), code);
        check(version, opening);
        return told(() -> {
            drafts.write(opening, typed, known.name());
            return answer(OK, opening);
        });
    }

    /** Hands the draft in for review. @param version that must be the present one; null for whichever is */
    @PermitAll
    public ApiAnswer submit(String key, ApiCall call, String code, Long version) {
        ApiKey known = keys.require(key);
        return replays.once(known, call, () -> {
            Opening opening = openings.lock(known.partnerId(), code);
            check(version, opening);
            return told(() -> {
                submit(opening);
                steps.recordByKey(opening, OpeningStepKind.SUBMITTED, known);
                return answer(OK, opening);
            });
        });
    }

    private void submit(Opening opening) {
        try {
            drafts.submit(opening);
        } catch (BusinessRuleException broken) {
            if (!broken.code().equals("opening.error.incomplete")) {
                throw broken;
            }
            throw new ApiProblem(ApiProblemKind.INCOMPLETE, null, json.problems(reader.detail(opening)).stream()
                    .map(problem -> new ApiProblem.Part("/draft/" + TermsJson.name(problem.field()), problem.message())).toList());
        }
    }

    private static void check(Long version, Opening opening) {
        if (version != null && version != opening.version()) {
            throw new ApiProblem(ApiProblemKind.STALE);
        }
    }

    /** Broken rules as problems: those of a field with its place. */
    private ApiAnswer told(Supplier<ApiAnswer> act) {
        try {
            return act.get();
        } catch (NotFoundException none) {
            throw wrong(TermField.FACILITY, texts.get("opening.api.wrong.site"));
        } catch (BusinessRuleException broken) {
            if (broken.code().equals("opening.error.state")) {
                throw new ApiProblem(ApiProblemKind.NOT_NOW);
            }
            String why = texts.format(broken.code(), broken.arguments());
            throw broken.field() == null ? new ApiProblem(ApiProblemKind.NOT_NOW, why, List.of()) : wrong(TermField.valueOf(broken.field()), why);
        }
    }

    private static ApiProblem wrong(TermField field, String why) {
        return new ApiProblem(ApiProblemKind.INVALID, null, List.of(new ApiProblem.Part(TermsJson.pointer(field), why)));
    }

    private ApiAnswer answer(int status, Opening opening) {
        openings.flush();
        return new ApiAnswer(status, opening.code(), opening.version(), json.one(reader.detail(opening)));
    }
}
