namespace Maillage.TextAnalysis.Tests.Statements;

/// <summary>Every rule says what it must find and what it must leave; here it is held to it.</summary>
public sealed class RuleFilesTests
{
    public static TheoryData<string> Cues() => [.. RuleFile.All.Values.SelectMany(file => file.Cues.Select(cue => cue.Words)).Distinct()];

    public static TheoryData<string> Headings() =>
        [.. RuleFile.All.Values.SelectMany(file => file.Headings.Select(heading => heading.Words)).Distinct()];

    [Theory]
    [MemberData(nameof(Cues))]
    public void A_cue_finds_its_example_and_leaves_its_counter_example(string words)
    {
        foreach (var cue in RuleFile.All.Values.SelectMany(file => file.Cues).Where(cue => cue.Words == words))
        {
            IsIn(words, cue.Example, cue.Start).ShouldBeTrue(cue.Example);
            IsIn(words, cue.CounterExample, cue.Start).ShouldBeFalse(cue.CounterExample);
            cue.Weight.ShouldBeInRange(0.2, 0.9);
        }
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void A_heading_rule_finds_its_example_and_leaves_its_counter_example(string words)
    {
        foreach (var heading in RuleFile.All.Values.SelectMany(file => file.Headings).Where(heading => heading.Words == words))
        {
            IsIn(words, heading.Example, start: false).ShouldBeTrue(heading.Example);
            IsIn(words, heading.CounterExample, start: false).ShouldBeFalse(heading.CounterExample);
        }
    }

    [Fact]
    public void Every_kind_of_statement_has_its_file() => RuleFile.All.Keys.ShouldBe(Enum.GetValues<StatementKind>(), ignoreOrder: true);

    private static bool IsIn(string words, string text, bool start)
    {
        var folded = Tokenizer.Tokenize(text).Select(token => token.Folded).ToArray();
        var phrase = new Phrase(words);
        return Enumerable.Range(0, start ? Math.Min(1, folded.Length) : folded.Length).Any(at => phrase.IsAt(folded, at, folded.Length));
    }
}
