using Maillage.TextAnalysis;

namespace Maillage.Documents.Tests;

/// <summary>Real documents of the field, when they lie beside the project; they are not part of it.</summary>
public sealed class RealDocumentsTests
{
    private static readonly string[] Markup = ["**", "<ul", "<p", "➔", "•", "➤", "&amp;"];

    [Fact]
    public async Task Minutes_keep_their_titles_and_depths()
    {
        var outline = await Outline("000_");
        outline[0].ShouldStartWith("# Jeudis du confinement");
        outline.ShouldContain("### Les motivations des participants");
        outline.ShouldContain("  - des comportements qui changent");
    }

    [Fact]
    public async Task A_flattened_mind_map_is_rejoined_into_its_ideas()
    {
        var outline = await Outline("003_");
        outline.ShouldContain("Développement de l'agir citoyen");
        outline.ShouldContain("Faut-il quitter le territoire ?");
        outline.ShouldContain("Saint-Pierre-et-Miquelon");
    }

    [Fact]
    public async Task Rows_of_unclosed_lists_become_two_columns_with_exact_depths()
    {
        var outline = await Outline("004_");
        outline.ShouldContain("0,1!|Conditions au changement : freins et moteurs pour...");
        outline.ShouldContain("2,1|- Les freins");
        outline.ShouldContain("2,1|  - Contraintes extérieures");
        outline.ShouldContain("1,1|  - Politiques publiques inadpatées");
        outline.ShouldContain("### 3.1 Question 1 : Le territoire peut-il et/ou doit-il devenir un « nouveau système productif local » ?");
    }

    [Fact]
    public async Task No_markup_is_left_in_any_of_the_five()
    {
        foreach (var file in Files("documents", "*.txt"))
        {
            var text = (await Reading.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), file)).Structure.Text;
            Markup.ShouldAllBe(sign => !text.Contains(sign));
        }
    }

    [Fact]
    public async Task A_freeplane_map_is_read_in_full()
    {
        var file = Files("mindmaps", "*.mm").Single();
        var document = await Reading.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), file);
        document.Title.ShouldBe("RÉFLEXIONS");
        document.Structure.Blocks.Count(block => block.Kind is BlockKind.ListItem).ShouldBeGreaterThan(100);
    }

    private static async Task<string[]> Outline(string start) =>
        Reading.Outline(
            await Reading.Read(
                await File.ReadAllBytesAsync(Files("documents", start + "*").Single(), TestContext.Current.CancellationToken),
                "a.txt"
            )
        );

    private static string[] Files(string folder, string pattern)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Maillage.slnx")))
        {
            root = root.Parent;
        }

        var shared = Path.Combine(root?.Parent?.FullName ?? "", "shared", "data", folder);
        Assert.SkipUnless(Directory.Exists(shared), "The real documents (shared/data) are not beside the project.");
        return Directory.GetFiles(shared, pattern);
    }
}
