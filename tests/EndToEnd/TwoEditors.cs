using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>Two people change the same fiche at once.</summary>
public sealed class TwoEditors(Browsers browsers)
{
    [Fact]
    public async Task Who_saves_second_chooses_what_both_changed_and_nothing_is_lost()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var amel = await browsers.SignsIn(site, "amel@exemple.org", Role.Moderator);
        await amel.Publishes("Le four banal du hameau", "Pontivy", "On y cuit le pain ensemble, une fois par mois.");
        var fiche = new Uri(amel.Url).AbsolutePath;
        var bleuenn = await browsers.SignsIn(site, "bleuenn@exemple.org", Role.Moderator);
        await amel.GotoAsync(fiche + "/modifier");
        await bleuenn.GotoAsync(fiche + "/modifier");

        await amel.GetByLabel("Titre").FillAsync("Le four banal de Pontivy");
        await amel.GetByLabel("En une phrase ou deux").FillAsync("On y cuit le pain ensemble, chaque semaine.");
        await amel.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(amel.GetByRole(AriaRole.Main)).ToContainTextAsync("Modifications enregistrées");
        await bleuenn.GetByLabel("En une phrase ou deux").FillAsync("On y cuit le pain et les tartes ensemble, une fois par mois.");
        await bleuenn.GetByLabel("Le récit").FillAsync("Le bois vient des haies.");
        await bleuenn.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await Expect(bleuenn.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Réunir deux modifications");
        var conflict = bleuenn.GetByRole(AriaRole.Group, new() { Name = "En une phrase ou deux" });
        await Expect(conflict).ToContainTextAsync("chaque semaine");
        await Expect(conflict).ToContainTextAsync("et les tartes");
        await Audit.IsAccessible(bleuenn);
        await Audit.FitsItsWidth(bleuenn);
        await conflict.GetByLabel("Ma version").CheckAsync();
        await bleuenn.GetByRole(AriaRole.Button, new() { Name = "Fusionner" }).ClickAsync();

        var page = bleuenn.GetByRole(AriaRole.Main);
        await Expect(page).ToContainTextAsync("Vos modifications et celles d’une autre personne sont réunies");
        await Expect(bleuenn.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Le four banal de Pontivy");
        await Expect(page).ToContainTextAsync("le pain et les tartes");
        await Expect(page).ToContainTextAsync("Le bois vient des haies.");
        await bleuenn.GetByRole(AriaRole.Link, new() { Name = "Historique" }).ClickAsync();
        await Expect(page).ToContainTextAsync("amel");
        await Expect(page).ToContainTextAsync("bleuenn");
    }
}
