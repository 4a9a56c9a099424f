using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Members.SignIn;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members;

/// <summary>Accounts in the hands of whoever runs the machine. Asks nobody's permission: who reaches it owns the data.</summary>
internal sealed class AccountDesk(PlatformDb db, LinkOpener accounts, RoleBook roles, SignInLetter links, SiteAddress site) : IAccountDesk
{
    public async Task<IReadOnlyList<AccountCard>> List(CancellationToken cancel) =>
        [.. (await db.Set<Member>().AsNoTracking().OrderBy(member => member.Email).ToListAsync(cancel)).Select(Card)];

    public async Task<AccountCard> Add(string email, string name, CancellationToken cancel)
    {
        RefusedException.ThrowIfAny([.. EmailAddress.WhyNot(email), .. PersonName.WhyNot(name)]);
        var address = EmailAddress.Parse(email);
        var isTaken = await db.Set<Member>().AnyAsync(member => member.Email == address.Value, cancel);
        RefusedException.ThrowIfAny(isTaken ? [new("member.exists", address.Value)] : []);
        return Card(await accounts.FindOrCreate(address, PersonName.Parse(name)));
    }

    public async Task<AccountCard> Give(string email, Grant grant, CancellationToken cancel)
    {
        var member = await Find(email, cancel);
        RefusedException.ThrowIfAny(await roles.WhyNotGive(member, grant));
        roles.Give(member, grant, by: null);
        await db.SaveChangesAsync(cancel);
        return Card(member);
    }

    public async Task<AccountCard> TakeBack(string email, TerritoryId over, CancellationToken cancel)
    {
        var member = await Find(email, cancel);
        await roles.TakeBack(member, over, by: null);
        await db.SaveChangesAsync(cancel);
        return Card(member);
    }

    public async Task<string> MakeLink(string email, CancellationToken cancel)
    {
        var word = links.AddLink(await Find(email, cancel), "/", OneTimeLinks.SignInLife);
        await db.SaveChangesAsync(cancel);
        return site.Of("/connexion/lien/" + word);
    }

    private async Task<Member> Find(string email, CancellationToken cancel)
    {
        var address = EmailAddress.Parse(email).Value;
        return await db.Set<Member>().SingleOrDefaultAsync(member => member.Email == address, cancel)
            ?? throw new RefusedException(new Refusal("member.unknown", address));
    }

    private static AccountCard Card(Member member) => new(member.Id, member.Email!, member.Name, member.Grants);
}
