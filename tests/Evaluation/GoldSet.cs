namespace Maillage.Evaluation;

/// <summary>Documents scored together.</summary>
internal sealed class GoldSet(string name, IReadOnlyList<GoldDocument> documents)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, Tally>> scores = [];

    private readonly Dictionary<string, IReadOnlyDictionary<string, Tally>> wholes = [];

    private readonly List<(double Confidence, bool IsRight)> judged = [];

    public string Name => name;

    /// <summary>Every answer with its confidence, and whether it was right.</summary>
    public IReadOnlyList<(double Confidence, bool IsRight)> Judged => judged;

    /// <summary>By document, then by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Tally>> Scores => scores;

    /// <summary>Sums over the documents (micro-average).</summary>
    public Tally Total(string field) =>
        scores.Values.Aggregate(Tally.None, (sum, fields) => sum + fields.GetValueOrDefault(field, Tally.None));

    /// <summary>Sums over fields and documents; codes are counted as places already.</summary>
    public Tally Total() => Scorer.Fields.Where(field => field is not "codes").Aggregate(Tally.None, (sum, field) => sum + Total(field));

    /// <summary>What was told of whole documents, summed over those that say what is expected.</summary>
    public Tally Whole(string field) =>
        wholes.Values.Aggregate(Tally.None, (sum, fields) => sum + fields.GetValueOrDefault(field, Tally.None));

    public async Task Score(Answers answers)
    {
        foreach (var document in documents)
        {
            var answer = await answers.About(document.File);
            scores[document.Name] = Scorer.Score(document, answer);
            wholes[document.Name] = WholeScorer.Score(document, answer);
            judged.AddRange(Scorer.Judged.Where(document.Has).SelectMany(field => Calibration.Of(document, answer, field)));
        }
    }

    public void PrintMisses(string field)
    {
        foreach (var (document, fields) in WholeScorer.Fields.Contains(field) ? wholes : scores)
        {
            if (fields.TryGetValue(field, out var tally) && tally.Wrong.Count + tally.Missed.Count > 0)
            {
                Console.WriteLine($"# {document}: {tally.Right} right");
                Print("missed", tally.Missed);
                Print(" wrong", tally.Wrong);
            }
        }
    }

    private static void Print(string what, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Console.WriteLine($"  {what}: {text.ReplaceLineEndings(" / ")}");
        }
    }
}
