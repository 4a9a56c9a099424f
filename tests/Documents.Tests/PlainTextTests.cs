using Maillage.TextAnalysis;

namespace Maillage.Documents.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public async Task Bullets_of_every_kind_become_items_without_their_sign() =>
        (await Reading.Outline("- un\n• deux\n➔ trois\n➢ quatre\n* cinq\n– six\n» sept")).ShouldAllBe(line =>
            line.TrimStart().StartsWith("- ")
        );

    [Fact]
    public async Task A_space_before_a_dash_makes_an_item_deeper() =>
        (await Reading.Outline("- avoir une ingénierie\n - globale\n - spécifique\n- oser")).ShouldBe([
            "- avoir une ingénierie",
            "  - globale",
            "  - spécifique",
            "- oser",
        ]);

    [Fact]
    public async Task Another_sign_at_the_same_margin_goes_deeper_and_the_first_one_comes_back() =>
        (await Reading.Outline("• Les freins\n➔ Le temps\n➔ L'argent\n• Les moteurs")).ShouldBe([
            "- Les freins",
            "  - Le temps",
            "  - L'argent",
            "- Les moteurs",
        ]);

    [Fact]
    public async Task A_dash_then_another_bullet_is_one_item() =>
        (await Reading.Outline("- ➔ Partager\n - > Essaimer")).ShouldBe(["- Partager", "  - Essaimer"]);

    [Fact]
    public async Task A_list_flattened_on_one_line_is_cut_at_its_sign() =>
        (await Reading.Outline("• le vélo • le train • la marche")).ShouldBe(["- le vélo", "- le train", "- la marche"]);

    [Fact]
    public async Task A_short_line_above_a_list_is_a_title() =>
        (await Reading.Outline("Atelier mobilité\n\nLes envies des participants\n\n- rouler\n- marcher")).ShouldBe([
            "# Atelier mobilité",
            "### Les envies des participants",
            "- rouler",
            "- marcher",
        ]);

    [Fact]
    public async Task A_bold_title_broken_over_lines_is_one_title() =>
        (await Reading.Outline("**Rencontre du 3 mai\nau soir : la forêt\n/Mettre en commun**\n\nUn texte.")).ShouldBe([
            "# Rencontre du 3 mai au soir : la forêt /Mettre en commun",
            "Un texte.",
        ]);

    [Fact]
    public async Task Numbered_titles_keep_their_number_and_give_the_level() =>
        (await Reading.Outline("1 Mise en place\n\nTexte.\n\n1.1 Préalables\n\nTexte.\n\nQUESTION 1 :\n\nQue faire ?")).ShouldBe([
            "## 1 Mise en place",
            "Texte.",
            "### 1.1 Préalables",
            "Texte.",
            "#### QUESTION 1 :",
            "Que faire ?",
        ]);

    [Fact]
    public async Task Rubrics_with_a_picture_are_titles() =>
        (await Reading.Outline("Bonjour,\n📖 En théorie…\nUne rubrique pour apprendre.")).ShouldBe([
            "Bonjour,",
            "## 📖 En théorie…",
            "Une rubrique pour apprendre.",
        ]);

    [Fact]
    public async Task Names_of_people_are_not_titles() =>
        (await Reading.Outline("Participants\n\nCamille Exemple\nDominique Modèle\nAlix")).ShouldBe([
            "# Participants",
            "Camille Exemple",
            "Dominique Modèle",
            "Alix",
        ]);

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public async Task Lines_broken_by_a_narrow_shape_are_rejoined(string trailing)
    {
        var lines = new[]
        {
            "Développement de l'agir",
            "|citoyen",
            "Ressources au service du",
            "|pouvoir d'agir",
            "Les métropoles intègrent-",
            "|elles ces questions",
            "Tiers-lieux",
            "Contexte",
        };
        var text = string.Concat(
            lines.Select(
                (line, index) =>
                    line.TrimStart('|')
                    + (index + 1 < lines.Length && lines[index + 1][0] == '|' && !line.EndsWith('-') ? trailing : "")
                    + "\n\n"
            )
        );
        (await Reading.Outline(text)).ShouldBe([
            "Développement de l'agir citoyen",
            "Ressources au service du pouvoir d'agir",
            "Les métropoles intègrent-elles ces questions",
            "Tiers-lieux",
            "Contexte",
        ]);
    }

    [Fact]
    public async Task Lines_wrapped_by_a_mail_program_are_rejoined() =>
        (
            await Reading.Outline(
                "Nous avons réuni les habitants et les élus de la vallée pour parler\nde l'eau. Chacun a dit ce qu'il attend de la commune et des voisins.\nLa suite en mai."
            )
        ).Length.ShouldBe(1);

    [Fact]
    public async Task A_paragraph_a_line_stays_so() =>
        (await Reading.Outline(new string('a', 300) + ".\nUne autre phrase, plus courte.\n" + new string('b', 400) + ".")).Length.ShouldBe(
            3
        );

    [Fact]
    public async Task Emphasis_links_entities_and_tags_leave_only_words() =>
        (
            await Reading.Outline(
                "Voir **le _plan_** [ici](https://exemple.fr/a_(b)) &eacute;crit <b>hier</b> par l&rsquo;EPCI et <https://exemple.fr>."
            )
        ).ShouldBe(["Voir le plan ici écrit hier par l’EPCI et https://exemple.fr."]);

    [Fact]
    public async Task Signs_that_are_not_markup_stay() =>
        (await Reading.Outline("Si a < b et 2 * 3 * 4, alors un_nom_de_fichier et [sic] restent <3")).ShouldBe([
            "Si a < b et 2 * 3 * 4, alors un_nom_de_fichier et [sic] restent <3",
        ]);

    [Fact]
    public async Task Pictures_and_joined_pictures_are_kept() =>
        (await Reading.Outline("- 👩‍🌾 maraîchage 🚲")).ShouldBe(["- 👩‍🌾 maraîchage 🚲"]);

    [Fact]
    public async Task A_markdown_table_gives_cells_and_its_header()
    {
        var document = await Reading.Read("| Freins | Moteurs |\n|---|:-:|\n| le **temps** | l'envie |", "a.md");
        Reading.Outline(document).ShouldBe(["0,0!|Freins", "0,1!|Moteurs", "1,0|le temps", "1,1|l'envie"]);
        document.Structure.Text.ShouldBe("Freins\tMoteurs\nle temps\tl'envie");
    }

    [Fact]
    public async Task Markdown_joins_soft_breaks_and_reads_both_kinds_of_titles() =>
        (await Reading.Outline("# Un #\n\nDeux\n----\n\nPremière\nSuite.  \nAutre.", "a.md")).ShouldBe([
            "# Un",
            "## Deux",
            "Première Suite.",
            "Autre.",
        ]);

    [Fact]
    public async Task Front_matter_gives_title_and_date()
    {
        var document = await Reading.Read("---\ntitle: Bilan du bocage\ndate: 2024-02-03\n---\nTexte.", "a.md");
        (document.Title, document.Date, document.Structure.Text).ShouldBe(("Bilan du bocage", new DateOnly(2024, 2, 3), "Texte."));
    }

    [Fact]
    public async Task Rows_of_html_separated_by_tabs_are_a_table_with_exact_depths() =>
        (
            await Reading.Outline(
                "Ce qui se fait\tFreins et moteurs\nGroupe 1\t\n<ul> • Le bois <ul> ➔ la scierie\t<ul> • Les moteurs <ul> ➔ L'envie ➔ Le « faire » • Les freins <ul> ➔ Le temps"
            )
        ).ShouldBe([
            "0,0!|Ce qui se fait",
            "0,1!|Freins et moteurs",
            "1,0|Groupe 1",
            "2,0|- Le bois",
            "2,0|  - la scierie",
            "2,1|- Les moteurs",
            "2,1|  - L'envie",
            "2,1|  - Le « faire »",
            "2,1|- Les freins",
            "2,1|  - Le temps",
        ]);

    [Fact]
    public async Task A_cell_that_a_page_cut_keeps_the_depths_of_the_page_before() =>
        (await Reading.Outline("A\tB\n<ul> • un <ul> ➔ deux\t<ul> • x\n\nA\tB\n<ul> ➔ suite • Les freins <ul> ➔ trois\t<ul> • y"))
            .Where(line => line.StartsWith("1,0", StringComparison.Ordinal))
            .ShouldBe(["1,0|- un", "1,0|  - deux", "1,0|  - suite", "1,0|- Les freins", "1,0|  - trois"]);

    [Fact]
    public async Task Html_between_paragraphs_becomes_blocks() =>
        (
            await Reading.Outline(
                "Avant.\n\n<ul>\n<li>un\n<ul><li>deux</li></ul></li>\n</ul>\n\n<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>1</td><td>2</td></tr>\n</table>\n\nAprès."
            )
        ).ShouldBe(["Avant.", "- un", "  - deux", "0,0!|A", "0,1!|B", "1,0|1", "1,1|2", "Après."]);

    [Fact]
    public async Task Every_block_is_in_the_text_and_one_line_feed_from_the_next()
    {
        var structure = (await Reading.Read("# A\n\nb c\n- d\n  - e\n\nf")).Structure;
        structure.Text.ShouldBe("A\nb c\nd\ne\nf");
        structure.Blocks.Select(block => structure.Text[block.Start..block.End]).ShouldBe(structure.Text.Split('\n'));
        structure.Blocks[0].Kind.ShouldBe(BlockKind.Heading);
    }

    [Fact]
    public async Task A_mind_map_pasted_with_tabs_is_an_outline() =>
        (
            await Reading.Outline(
                "Vivre ici en 2040\n\tFreins\n\t\tLe temps\n\t\tL'argent\n\tMoteurs\n\t\tLa confiance\n\t\t\tgagnée avec le bus\n\tQuestions\n\t\tEt après ?"
            )
        )[1..]
            .ShouldBe([
                "- Freins",
                "  - Le temps",
                "  - L'argent",
                "- Moteurs",
                "  - La confiance",
                "    - gagnée avec le bus",
                "- Questions",
                "  - Et après ?",
            ]);

    [Fact]
    public async Task Two_columns_set_side_by_side_with_spaces_are_read_one_after_the_other()
    {
        var document = await Reading.Read(
            """
            Ce qui marche                      Ce qui coince
            • le train du matin                • pas de correspondance
            • bonne entente des                • peur de monter avec
              secrétaires                        un inconnu
            Groupe B
                                               • vélos hors de prix
            """
        );

        var cells = document.Structure.Blocks.Where(block => block.Cell is not null).ToList();
        cells
            .Select(block => (block.Cell!.Row, block.Cell.Column, block.Cell.IsHeader, document.Structure.Text[block.Start..block.End]))
            .ShouldBe([
                (0, 0, true, "Ce qui marche"),
                (0, 1, true, "Ce qui coince"),
                (1, 0, false, "le train du matin"),
                (1, 0, false, "bonne entente des secrétaires"),
                (1, 0, false, "Groupe B"),
                (1, 1, false, "pas de correspondance"),
                (1, 1, false, "peur de monter avec un inconnu"),
                (1, 1, false, "vélos hors de prix"),
            ]);
    }

    [Fact]
    public async Task Words_that_only_hold_wide_spaces_are_no_columns() =>
        (await Reading.Read("Lieu :     la halle\nNous étions     douze.")).Structure.Blocks.ShouldAllBe(block => block.Cell == null);
}
