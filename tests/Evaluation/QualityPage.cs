namespace Maillage.Evaluation;

/// <summary>The page <c>docs/quality.md</c>, from its tables.</summary>
internal sealed record QualityPage
{
    public required string Fields { get; init; }
    public required string Whole { get; init; }
    public required string Confidences { get; init; }
    public required string Near { get; init; }
    public required string Together { get; init; }
    public required string Gains { get; init; }
    public required string Documents { get; init; }

    public string Write() =>
        $"""
            # How well documents are read

            Precision (P), recall (R) and their harmonic mean (F1), over all documents of a set, as `./dev eval` measures them. `tests/Gold/README.md`
            says what was annotated and how.

            - **written-on**: twenty-two invented documents that were looked at while the rules were written, and that the weights of words were fitted on: too good to be true.
            - **kept-aside**: fourteen that were not: these figures tell what to expect of a new document.
            - **the-five**: five real documents, when their folder stands beside the project; the first rules were written on them.

            {Fields}
            The sets are small: one more error in the commitments of kept-aside moves their recall by three hundredths.

            ## Of whole documents

            Kind, title, date and organiser of the document, the colleges that speak in it (`colleges`), and who says a statement (`college`: of the statements
            found whose speaker was annotated). "Of told": the share of answers that are right; "of all": of what there was to tell.

            {Whole}
            ## Confidences

            Of the answers proposed at 0.8, about eight in ten should be right. By step of confidence: how many answers, their mean confidence, and how many in
            a hundred were right. Places, persons, organisations, statements, initiatives and events; what counts neither way is left out.

            {Confidences}
            ## Nearest texts

            The share of the nearest texts that somebody had filed under the same category, which nobody told: propositions of a public consultation
            (18 categories), titles of projects of a fund (14). Next to scikit-learn's TF-IDF and cosine (accents stripped, sublinear tf), in the same run.

            {Near}
            ## Groups of texts

            How well groups agree with the same categories: 1 is the same partition, 0 of the adjusted Rand index what chance gives. scikit-learn makes
            as many groups as there are categories: `MiniBatchKMeans` on the vectors above; `AgglomerativeClustering`, Ward's, on a truncated SVD of 100
            dimensions (it needs dense vectors). Its own scores of these are checked to be ours. Texts that resemble no other count as one more
            group.

            {Together}
            ## What each file gains

            The scores of all fields together (F1, codes aside), and what is lost when one file of `src/TextAnalysis/Rules` or `Data` is left out: above 0 the
            file gains. Weights of words were fitted with all files, which makes a single file of cues look less useful than it is.

            {Gains}
            ## By document

            F1; empty where nothing was expected or nothing was annotated.

            {Documents}
            """.ReplaceLineEndings("\n");
}
