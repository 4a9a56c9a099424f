using System.Text.RegularExpressions;
using System.Xml.Linq;
using Maillage.Testing;

namespace Maillage.Host.Tests;

/// <summary>Every sentence that people read exists in French and in English, and nothing asks for one that does not.</summary>
public sealed partial class SentencesTests
{
    public static TheoryData<string> FrenchFiles =>
        [
            .. Repository
                .Files("src", "*.resx")
                .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(FrenchFiles))]
    public void Every_sentence_exists_in_both_languages(string file) => Read(English(file)).Keys.Order().ShouldBe(Read(file).Keys.Order());

    [Theory]
    [MemberData(nameof(FrenchFiles))]
    public void A_translation_has_the_same_blanks_to_fill(string file)
    {
        var english = Read(English(file));
        foreach (var (key, sentence) in Read(file))
        {
            Blanks(english[key]).ShouldBe(Blanks(sentence), key);
        }
    }

    [Theory]
    [MemberData(nameof(FrenchFiles))]
    public void French_sentences_have_no_breaking_space_before_high_punctuation_and_curly_apostrophes(string file) =>
        Read(file).Where(entry => BreakingSpace().IsMatch(entry.Value)).Select(entry => $"{entry.Key}: {entry.Value}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(FrenchFiles))]
    public void Whatever_a_page_asks_for_exists(string file)
    {
        var known = Read(file).Keys.ToHashSet();
        var folder = Path.GetDirectoryName(file)!;
        var name = Path.GetFileNameWithoutExtension(file);
        var asked = Repository
            .Files(folder, "*.razor")
            .Concat(Repository.Files(folder, "*.cs"))
            .Select(page => (Page: page, Text: File.ReadAllText(page)))
            .Where(page => page.Text.Contains($"IStringLocalizer<{name}>", StringComparison.Ordinal))
            .SelectMany(page => Asked(page.Text, name).Select(key => (page.Page, Key: key)));

        asked.Where(ask => !known.Contains(ask.Key)).Select(ask => $"{ask.Key} in {Path.GetFileName(ask.Page)}").Distinct().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(FrenchFiles))]
    public void A_fiche_is_a_fiche_in_English_and_anyone_may_be_meant_in_both_languages(string file)
    {
        Read(English(file))
            .Where(entry => OddEnglish().IsMatch(entry.Value))
            .Select(entry => $"{entry.Key}: {entry.Value}")
            .ShouldBeEmpty();
        Read(file).Where(entry => Gendered().IsMatch(entry.Value)).Select(entry => $"{entry.Key}: {entry.Value}").ShouldBeEmpty();
    }

    // Days are said by Days alone, one way in each language: "Sunday 4 October 2026".
    [Fact]
    public void No_page_says_a_day_in_a_way_of_its_own() =>
        Repository
            .Files("src", "*.razor")
            .Where(page => File.ReadAllText(page).Contains("ToString(\"D\"", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var known = Repository.Files("src", "*.resx").SelectMany(file => Read(file).Keys).ToHashSet();
        var refused = Repository
            .Files("src", "*.cs")
            .SelectMany(file => Refused().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        refused.Distinct().Where(code => !known.Contains(code) && !known.Contains("refusal." + code)).ShouldBeEmpty();
    }

    private static string English(string file) => file.Replace(".resx", ".en.resx", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, file))
            .Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static string Blanks(string sentence) =>
        string.Join(' ', Blank().Matches(sentence).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\brecords?\b(?! consent)|\bstitch|\bTell an\b|\b(?:he|she|her|his)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OddEnglish();

    [GeneratedRegex(@"\b(?:aux|les) (?:administrateurs|modérateurs)\b|\binvité\b")]
    private static partial Regex Gendered();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Blank();

    [GeneratedRegex(" [:;!?»]|« |[a-zéA-Z]'[a-zéA-Z]")]
    private static partial Regex BreakingSpace();

    // A page may have sentences of two files: each under the name that it gave them.
    private static IEnumerable<string> Asked(string page, string file)
    {
        var given = Regex.Matches(page, $@"IStringLocalizer<{file}>\??\s+(\w+)").Select(match => match.Groups[1].Value).Distinct().ToList();
        var names = given.Count == 0 ? "Texts|texts|T" : string.Join('|', given);
        return Regex.Matches(page, $@"\b(?:{names})\[""([a-z0-9.-]+)""").Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"new Refusal\(""([a-z0-9.-]+)""")]
    private static partial Regex Refused();
}
