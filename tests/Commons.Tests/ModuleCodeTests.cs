using System.Text.RegularExpressions;
using System.Xml.Linq;
using Maillage.Testing;

namespace Maillage.Commons.Tests;

/// <summary>What a reviewer would have to look up again and again.</summary>
public sealed partial class ModuleCodeTests
{
    private const string Module = "src/Modules/Commons";
    private const string Tests = "tests/Commons.Tests";

    // A slice without a test of its name is a slice that nobody asked anything.
    [Fact]
    public void Every_slice_has_tests_of_the_same_name_in_the_same_folder()
    {
        var slices = Repository
            .Files(Module, "*.cs")
            .Where(file => Slice().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, Module), file))
            .Where(file => !file.StartsWith("Api", StringComparison.Ordinal)) // tested by address, not by file
            .ToList();

        slices.Count.ShouldBeGreaterThan(9);
        slices.Where(file => !File.Exists(Path.Combine(Repository.Root, Tests, file[..^3] + "Tests.cs"))).ShouldBeEmpty();
    }

    // A refusal that no test meets is a rule that nobody saw at work; one without a sentence is a code shown to a person.
    [Fact]
    public void Every_refusal_is_met_by_a_test_and_has_its_sentence_in_both_languages()
    {
        var codes = Repository.Files(Module, "*.cs").SelectMany(file => Codes(File.ReadAllText(file))).Distinct().ToList();
        var tests = string.Concat(
            Repository
                .Files(Tests, "*Tests.cs")
                .Where(file => !file.EndsWith("ModuleCodeTests.cs", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );

        codes.Count.ShouldBeGreaterThan(25);
        codes
            .Where(code =>
                !tests.Contains($"\"{code}\"", StringComparison.Ordinal)
                && !tests.Contains($"data-refusal=\\\"{code}", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        codes.Except(Sentences("Texts.resx")).ShouldBeEmpty();
        codes.Except(Sentences("Texts.en.resx")).ShouldBeEmpty();
    }

    // Written once, then left when the rule went: a sentence that nobody can read any more.
    [Fact]
    public void Every_sentence_about_a_refusal_is_one_that_somebody_may_read()
    {
        var codes = Repository.Files(Module, "*.cs").SelectMany(file => Codes(File.ReadAllText(file))).ToHashSet();
        Sentences("Texts.resx").Where(key => Code().IsMatch($"\"{key}\"")).Where(key => !codes.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_changes_a_fiche_or_a_statement_but_itself()
    {
        var nouns = new[] { typeof(Fiche), typeof(FicheVersion), typeof(Contribution) };
        nouns
            .SelectMany(noun => noun.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Sentences(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, Module, file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value);

    [GeneratedRegex("static void Map\\(IEndpointRouteBuilder")]
    private static partial Regex Slice();

    [GeneratedRegex(
        "\"((?:fiche|merge)\\.(?!initiative|acteur|ressource|evenement|title|crumb|lead|refused|before|mine|theirs|other)[a-z-]+)\""
    )]
    private static partial Regex Code();
}
